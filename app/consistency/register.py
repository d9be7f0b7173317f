"""Draws up the people list and the word list of a case from all its sources, around what the user has decided already."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from app.consistency.extract.name_keys import is_spelling_variant, same_name
from app.consistency.papers.termbase import found_terms
from app.consistency.sentence import Sentence
from app.consistency.story.people import are_alike, form_key, known_people, likely_pairs, mention_of, with_people
from app.consistency.telling import Reading
from app.domain.assertion import NameMention
from app.domain.identifiers import derived_id
from app.domain.passage import Passage
from app.domain.person import Person, PersonEntry, WrittenForm
from app.domain.progress import Progress
from app.domain.snapshot import Register, Snapshot

_SILENT = Progress()
_TWICE = 2  # a single word in capitals that stands once and has no role is too often no name
_WHOLE = 2  # parts of a name that is more than a first name or a surname


@dataclass(slots=True)
class _Group:
    """Mentions that mean one person, with what is said of that person."""

    mentions: dict[tuple[str, ...], NameMention] = field(default_factory=dict)
    forms: dict[str, list[Passage]] = field(default_factory=lambda: defaultdict(list))
    roles: Counter[str] = field(default_factory=Counter)
    births: Counter[date] = field(default_factory=Counter)

    def take(self, sentence: Sentence, name: NameMention) -> None:
        self.mentions.setdefault(name.keys, name)
        known = next((form for form in self.forms if form_key(form) == form_key(name.text)), " ".join(name.text.split()))
        self.forms[known].append(sentence.passage(name.start, name.end))
        if name.role and sentence.is_by_client:
            self.roles[name.role] += 1
        self.births.update(_born(sentence))

    def join(self, other: _Group) -> None:
        self.mentions = {**other.mentions, **self.mentions}
        for form, passages in other.forms.items():
            self.forms[form] += passages
        self.roles += other.roles
        self.births += other.births


def drawn_up(snapshot: Snapshot, reading: Reading, progress: Progress = _SILENT) -> Register:
    """List who and what is in the sources, of which `reading` reads anew only what has changed; raises Cancelled."""
    sentences: list[Sentence] = []
    for number, source in enumerate(snapshot.sources):
        progress.report(number, len(snapshot.sources), source.title or source.name)
        sentences.extend(reading.sentences(source))
    reading.keep_only([source.id for source in snapshot.sources])
    read = with_people(sentences, snapshot.people)
    return Register(_people(snapshot.people, read), found_terms(snapshot, read))


def _people(people: Sequence[Person], sentences: Iterable[Sentence]) -> tuple[PersonEntry, ...]:
    known = known_people(tuple(people))
    kept: dict[str, _Group] = {person.id: _Group() for person in people}
    whole: list[_Group] = []
    partial: list[tuple[Sentence, NameMention]] = []
    for sentence in sentences:
        for name in sentence.names:
            person = known.whom(name)
            if person is not None:
                kept[person.id].take(sentence, name)
            elif form_key(name.text) not in known.by_form:
                _file(whole, partial, sentence, name)
    loose = _with_partial(whole, partial, known.persons)
    entries = [PersonEntry(p, _kept_forms(p, kept[p.id]), is_kept=True) for p in people]
    found = sorted(
        (_found(group) for group in loose), key=lambda e: (-len(e.sources), -sum(len(f.passages) for f in e.forms), e.person.name)
    )
    return _with_near((*entries, *found))


def _file(whole: list[_Group], partial: list[tuple[Sentence, NameMention]], sentence: Sentence, name: NameMention) -> None:
    """Put a full name to those it meets; parts of names wait until all the full ones are known."""
    if len(name.keys[0].split()) < _WHOLE:
        partial.append((sentence, name))
        return
    known = next((group for group in whole if name.keys in group.mentions), None)
    if known is not None:
        known.take(sentence, name)
        return
    met = [group for group in whole if any(set(name.keys) & set(o.keys) or _is_longer(name, o) for o in group.mentions.values())]
    home = met[0] if met else _Group()
    if not met:
        whole.append(home)
    home.take(sentence, name)
    for other in met[1:]:
        if all(same_name(a, b) for a in home.mentions.values() for b in other.mentions.values()):
            home.join(other)
            whole.remove(other)


def _is_longer(name: NameMention, other: NameMention) -> bool:
    """The one holds all parts of the other, and that more than one: "María García" in "María Elena García López"."""
    a, b = set(name.keys[0].split()), set(other.keys[0].split())
    return min(len(a), len(b)) >= _WHOLE and (a <= b or b <= a)


def _with_partial(whole: list[_Group], partial: Iterable[tuple[Sentence, NameMention]], kept: Sequence[Person]) -> list[_Group]:
    """A first name or a surname belongs to the one full name it is part of; shared by several it says nothing."""
    alone: dict[str, _Group] = {}
    for sentence, name in partial:
        homes = [group for group in whole if any(same_name(name, other) for other in group.mentions.values())]
        is_shared = len(homes) > 1 or any(same_name(name, mention_of(form)) for person in kept for form in person.names)
        if len(homes) == 1 and not is_shared:
            homes[0].take(sentence, name)
        elif not is_shared:
            alone.setdefault(name.keys[0], _Group()).take(sentence, name)
    return [*whole, *(group for group in alone.values() if sum(map(len, group.forms.values())) >= _TWICE or group.roles)]


def _kept_forms(person: Person, group: _Group) -> tuple[WrittenForm, ...]:
    passages = {form_key(form): tuple(there) for form, there in group.forms.items()}
    own = [WrittenForm(form, passages.pop(form_key(form), ())) for form in person.names]
    besides = [WrittenForm(form, tuple(there)) for form, there in group.forms.items() if form_key(form) in passages]
    return (*own, *besides)


def _found(group: _Group) -> PersonEntry:
    """A proposal; the form that says most stands first, plain writing before capitals."""
    forms = sorted(group.forms, key=lambda form: (form.isupper(), "," in form, -len(form.split()), -len(group.forms[form]), form))
    role = group.roles.most_common(1)[0][0].removesuffix("_role").replace("_", " ") if group.roles else ""
    born = next(iter(group.births)) if len(group.births) == 1 else None
    identity = derived_id("person", min(keys[0] for keys in group.mentions))
    return PersonEntry(
        Person(identity, "", tuple(forms), role, born), tuple(WrittenForm(form, tuple(group.forms[form])) for form in forms), is_kept=False
    )


def _born(sentence: Sentence) -> list[date]:
    """The day of birth that a sentence says of the only person in it."""
    days = [d.earliest for d in sentence.dates if d.granularity == "day" and d.earliest is not None and d.earliest == d.latest]
    return days if len(days) == len(sentence.names) == 1 and any(e.event == "birth" for e in sentence.events) else []


def _with_near(entries: Sequence[PersonEntry]) -> tuple[PersonEntry, ...]:
    """Every entry with those its names are so like that one person may bear both, unless the user said otherwise."""
    near: dict[str, list[str]] = defaultdict(list)
    people = [entry.person for entry in entries if not entry.person.set_aside]
    for person, other in likely_pairs(people):
        if other.id not in person.apart and person.id not in other.apart and _may_be_one(person, other):
            near[person.id].append(other.id)
            near[other.id].append(person.id)
    return tuple(replace(entry, near=tuple(near[entry.person.id])) for entry in entries)


def _may_be_one(person: Person, other: Person) -> bool:
    """Alike in a whole name; a first name that two people share is no sign."""
    if are_alike(Person("", "", person.names[:1]), Person("", "", other.names[:1])):
        return True
    pairs = [(mention_of(a), mention_of(b)) for a in person.names for b in other.names]
    return any(len(a.keys[0].split()) >= _WHOLE and is_spelling_variant(a, b) for a, b in pairs)
