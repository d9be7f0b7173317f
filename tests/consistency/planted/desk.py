"""Writes the client's papers and the witnesses' letters from a plan."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from app.domain.statement import StatementKind
from tests.consistency.planted.filler import home_prose
from tests.consistency.planted.life import DETAILS_OF, ORDER
from tests.consistency.planted.paper import Paper
from tests.consistency.planted.plan import VOICE, Plan
from tests.consistency.planted.voices import Ask, Speaker, Spoken, heading_date
from tests.consistency.planted.wording import EXACT_FORMS, day_of, festival_of, month_of, when_of

_TAB = {"en": "Exhibit {}", "zh": "附件{}", "es": "el Anexo {}"}
_LABELS = {"en": ("Q. ", "A. "), "zh": ("问：", "答："), "es": ("P. ", "R. ")}
_TURNED = {"en": (("my ", "your "), ("our ", "your ")), "zh": (("我们", "你们"), ("我", "你")), "es": (("mi ", "su "),)}
_SPACE = {"en": " ", "zh": "", "es": " "}


class Desk:
    """Where the papers of one case are written."""

    def __init__(self, plan: Plan, rng: Random) -> None:
        self.plan, self.life, self.rng = plan, plan.life, rng
        self.speaker = Speaker(plan.life, rng)
        self.words = self.speaker.words
        self.phrases = self.words["phrases"]
        self.gap = _SPACE[self.life.lang]

    def tab(self, letter: str) -> str:
        """How a paper speaks of an exhibit."""
        return _TAB[self.life.lang].format(letter)

    def title(self, key: str, **slots: str) -> str:
        """A heading of the material."""
        return str(self.phrases["titles"][key]).format(**({"name": self.life.client.name(self.life.lang)} | slots))

    def phrase(self, key: str, **slots: str) -> str:
        """A sentence of the material that tells no topic."""
        text = self.speaker.pick(self.phrases[key], ("phrases", key)).format(**({"name": self.life.client.name(self.life.lang)} | slots))
        text = text.replace(" de el Anexo", " del Anexo")
        return text[0].upper() + text[1:]

    def tell(self, paper: Paper, role: str, topic: str) -> None:
        """One topic in one paper: the truth, or what was planted."""
        voice, lie = VOICE[role], self.plan.lies.get((role, topic))
        value = self.life.dates[topic] if topic in ORDER else self.life.details[topic]
        if topic in self.plan.vague and role == "interview":
            said = self.phrase("vague_answer", vague=month_of(value, self.life.lang))
            paper.tell(said, topic, "not remembered", said, is_false=True)
            return
        if lie is not None:
            spoken = self.speaker.say(Ask(topic, lie.value, voice, city=lie.city, weekday_wrong=lie.weekday_wrong))
        else:
            held = topic in self.plan.exact or (
                topic in ORDER and "unsourced" in self.plan.kinds
            )  # a draft may not know more than its sources
            feast = topic in ORDER and festival_of(value, self.life.lang, self.life.land["code"])
            loose = role not in {"declaration", "form"} and not held and self.rng.random() < (0.8 if feast else 0.4)
            spoken = self.speaker.say(Ask(topic, value, voice, loose=loose))
        _put(paper, topic, spoken, is_false=lie is not None)

    def topics(self, role: str) -> list[tuple[str, list[str]]]:
        """What a paper tells, in the order of life: events with their details."""
        found = []
        for event in ORDER:
            if event not in self.plan.events:
                continue
            details = [
                d for d in DETAILS_OF.get(event, ()) if d in self.plan.details and self.plan.tells(role, d) and self.can_say(role, d)
            ]
            if details or self.plan.tells(role, event):
                found.append((event, details))
        return found

    def can_say(self, role: str, topic: str) -> bool:
        """Letters and forms have no words for what was not done."""
        return self.life.details[topic] is not False or role in {"declaration", "interview"}

    def born(self, paper: Paper, key: str) -> None:
        """The birth of the client."""
        lang = self.life.lang
        form = self.rng.choice([form for form in EXACT_FORMS[lang] if form != "weekday"])
        when, date = when_of(self.life.born, lang, form), day_of(self.life.born, lang, form)
        sentence = self.phrases[key] if isinstance(self.phrases[key], str) else self.speaker.pick(self.phrases[key], ("phrases", key))
        slots = {"when": when, "date": date, "city": self.life.home.name(lang), "country": self.life.land_name}
        said = sentence.format(name=self.life.client.name(lang), **slots)
        paper.tell(said[0].upper() + said[1:], "born", form, date)


def write_passport(desk: Desk, paper: Paper) -> None:
    """Copied pages of the passport: who it is, and the stamps of the way out and the way in."""
    lang, life = desk.life.lang, desk.life
    rows = desk.phrases["passport"]
    paper.put(f"{rows['title']}\n{rows['name'].format(name=life.client.name(lang))}\n")
    for topic, on in (("born", life.born), ("flight", life.dates["flight"]), ("crossing", life.dates["crossing"])):
        shown = day_of(on, lang, "iso" if lang == "zh" else "stamp")
        city = life.cities.get(topic, life.home).name(lang)
        paper.tell(rows[topic].format(date=shown, city=city), topic, "stamp", shown)
        paper.put("\n")


def _put(paper: Paper, topic: str, spoken: Spoken, *, is_false: bool) -> None:
    paper.tell(spoken.sentence, topic, spoken.form, spoken.shown, is_false=is_false)


def write_declaration(desk: Desk, paper: Paper, prose: int, closing: list[tuple[str, str, bool]]) -> None:
    """The story in the first person; `prose` sentences of it are about nothing that matters, `closing` are (sentence, topic, is_false)."""
    numbered = desk.rng.random() < 0.5
    paper.put(desk.title("declaration") + "\n\n")
    filler = home_prose(desk.life.lang, Random(f"{desk.rng.random()}"), prose)
    blocks = desk.topics("declaration")
    share = -(-prose // (len(blocks) + 1))
    paragraph = 0
    for at in range(len(blocks) + 1):
        paragraph += 1
        paper.put(f"{paragraph}. " if numbered else "")
        if at == 0:
            desk.born(paper, "born_told")
        else:
            event, details = blocks[at - 1]
            for number, topic in enumerate([event, *details]):
                paper.put(desk.gap if number else "")
                desk.tell(paper, "declaration", topic)
            _torture(desk, paper, event)
        paper.put("\n\n")
        extra = filler[at * share : (at + 1) * share]
        if extra:
            paragraph += 1
            paper.put((f"{paragraph}. " if numbered else "") + desk.gap.join(extra) + "\n\n")
    _orders(desk, paper, "declaration")
    for sentence, topic, is_false in closing:
        telling = paper.tell(sentence, topic, "", "", is_false=is_false)
        if topic.startswith(("unsourced", "draftable")):
            paper.bare.append((telling.start, telling.end))
        paper.put("\n\n")
    paper.put(desk.phrases["oath"] + "\n")


def _torture(desk: Desk, paper: Paper, event: str) -> None:
    if event != "arrest" or (desk.plan.pages < 2 and "omission" not in desk.plan.kinds):
        return
    planted = "omission" in desk.plan.kinds
    if planted or ("struck" not in desk.plan.details and desk.rng.random() < 0.3):
        paper.put(desk.gap)
        paper.tell(desk.phrase("torture"), "torture", "", "", is_false=planted)


def _orders(desk: Desk, paper: Paper, role: str) -> None:
    for first, second, liar in desk.plan.orders:
        one, two = (second, first) if liar == role else (first, second)
        nouns = {key: desk.words["events"][k]["noun"].format(country=desk.life.land_name) for key, k in (("a", one), ("b", two))}
        if role == "interview":
            asked = {key: _turned(noun, desk.life.lang) for key, noun in nouns.items()}
            _ask(desk, paper, desk.speaker.pick(desk.words["order"]["ask"], ("order", "ask")).format(**asked))
        said = desk.speaker.pick(desk.words["order"]["before"], ("order", "before")).format(**nouns)
        paper.tell(said[0].upper() + said[1:], f"order {first} {second}", "", "", is_false=liar == role)
        paper.put("\n" if role == "interview" else "\n\n")


def _turned(noun: str, lang: str) -> str:
    for mine, yours in _TURNED[lang]:
        noun = noun.replace(mine, yours)
    return noun


def _ask(desk: Desk, paper: Paper, question: str) -> None:
    ask, answer = _LABELS[desk.life.lang]
    paper.put(f"{ask}{question}\n{answer}")


def write_interview(desk: Desk, paper: Paper) -> None:
    """Questions and answers, in the order of the questions."""
    paper.put(desk.title("interview") + "\n\n")
    _ask(desk, paper, desk.speaker.pick(desk.phrases["born_ask"], ("phrases", "born_ask")))
    desk.born(paper, "born_answer")
    paper.put("\n")
    for event, details in desk.topics("interview"):
        for topic in (event, *details):
            _ask(desk, paper, desk.speaker.question(topic))
            desk.tell(paper, "interview", topic)
            paper.put("\n")
        if event == "arrest" and "omission" in desk.plan.kinds:
            _everything(desk, paper)
    _orders(desk, paper, "interview")


def _everything(desk: Desk, paper: Paper) -> None:
    for key in ("everything", "else"):
        _ask(desk, paper, desk.phrase(f"{key}_ask"))
        paper.tell(desk.phrase(f"{key}_answer"), "asked", "", "", is_false=True)
        paper.put("\n")


def write_form(desk: Desk, paper: Paper) -> None:
    """Rows of a form."""
    paper.put(desk.title("form") + "\n\n")
    desk.born(paper, "born_row")
    paper.put("\n")
    for event, details in desk.topics("form"):
        for topic in (event, *details):
            desk.tell(paper, "form", topic)
            paper.put("\n")


def write_letter(desk: Desk, paper: Paper, role: str, shared: str) -> None:
    """What a witness says; `shared` is a sentence that another letter holds too."""
    number = int(role[-1])
    writer = desk.life.writers[number - 1].name(desk.life.lang)
    dated = desk.plan.heading.get(role, desk.life.told_on - timedelta(days=10 + 7 * number))
    paper.told_on = dated
    paper.tell(heading_date(dated, desk.life.lang), "heading", "", "", is_false=role in desk.plan.heading)
    paper.put("\n\n" + desk.phrase("letter_open", writer=writer) + "\n\n")
    topics = desk.topics(role)
    if role in desk.plan.heading:
        last = max(ORDER.index(event) for event, _ in topics if (role, event) in desk.plan.must)
        topics = [(event, details) for event, details in topics if ORDER.index(event) <= last]
    for event, details in topics:
        for topic in (event, *details):
            desk.tell(paper, role, topic)
            paper.put(desk.gap)
    if shared:
        paper.tell(shared, "shared", "", "", is_false=True)
    paper.put("\n\n" + desk.phrase("letter_end") + desk.gap + desk.phrases["oath"] + f"\n\n{writer}\n")


def statement_of(role: str, rng: Random) -> StatementKind:
    """Which occasion a role is."""
    if role == "interview":
        return rng.choice((StatementKind.CREDIBLE_FEAR, StatementKind.ASYLUM_OFFICE, StatementKind.HEARING))
    return {"declaration": StatementKind.DECLARATION, "form": StatementKind.I589}.get(role, StatementKind.LETTER)
