"""Personal names in one sentence, with the role said of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.consistency.extract.name_keys import TITLES, is_spelling_variant, name_keys, same_name
from app.consistency.extract.pinyin import DOUBLE_SURNAMES, SURNAMES, is_surname, syllables
from app.consistency.gazetteer import gazetteer
from app.consistency.lexicon import Hit
from app.consistency.words import STOP_WORDS, fold, word_set
from app.domain.assertion import NameMention

__all__ = ["is_personal", "is_spelling_variant", "name_keys", "read_names", "same_name"]

_TOKEN = re.compile(r"[^\W\d_](?:[^\W_]|['’ʻ`](?=[^\W\d_])|-(?=[^\W\d_]))*")
_PARTICLES = word_set("de del la las los da do dos das du di van von der den bin ibn bint ben al el ul wa y e ould")
_GAP = re.compile(r"[ ]{1,2}|[ ]?\n(?! )")
_INITIAL_GAP = re.compile(r"\.(?:[ ]{1,2}|\n)?")
_PASSPORT_GAP = re.compile(r", ?")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_ARTICLES = word_set("the a an this these those any each every no such said per its el los las un una unos unas al este esta ese esa")
_ANY_HAN = r"[\u3400-\u9fff]"
_HAN_NAME = rf"(?:{'|'.join(DOUBLE_SURNAMES)}|[{SURNAMES}]){_ANY_HAN}{{1,2}}"
_HAN_STOP = r"(?=[，。、,；;：（()\s的把被和在给说与及出向因]|$)"
_CHINESE_AFTER_ROLE = re.compile(rf"(?:叫|是|名叫|名字叫?|[:：]\s*)?(?P<name>{_HAN_NAME}){_HAN_STOP}")
_CHINESE_TITLE = re.compile(rf"(?P<name>[{SURNAMES}])(?=书记|主任|所长|局长|警官|老师|医生|律师|法官)")
_CHINESE_LABEL = re.compile(
    rf"(?:我叫|名叫|(?:姓名|户主|申请人|证人|当事人|本人|[\u3400-\u9fff]{{0,2}}人)\s*[:：]\s*)(?P<name>{_HAN_NAME}){_HAN_STOP}"
)
# A name with the same name in another script behind it, or with another name the person goes by.
_GLOSS = re.compile(r"[ ]?[(（\[][ ]?(?P<name>[^\W\d_a-zA-Z\u00c0-\u024f][^()（）\[\]\d,;:，；]{1,40}?)[ ]?[)）\]]")
_ALIAS = re.compile(
    r",? ?\(?,? ?(?:also known as|a\.?k\.?a\.?|alias|nicknamed|also called|also written|(?:tambi[eé]n )?conocid[oa] como|又名|化名)"
    r"[ :]+[\"“']?",
    re.IGNORECASE,
)
_TITLE_BETWEEN = re.compile(
    r"(?:(?:['’]?s)? ?(?:full )?name (?:is|was))?[ ,(:“\"]*(?:(?:who )?(?:is|was) )?"
    r"(?:(?:named|called|whose name (?:is|was)|(?:que )?se llama(?:ba)?|llamad[oa]|de nombre|nomm[eé]e?|qui s['’]appelle) )?"
    r"[“\"]?(?:(?:Mr|Mrs|Ms|Miss|Dr|Don|Doña)\.? *)?"
)
_ROLE_BEHIND = re.compile(r",? (?:who )?(?:is |was |es )?(?:my|our|mi|nuestr[oa]) (?:\w+ )?\Z", re.IGNORECASE)
_LABEL = re.compile(r"\b(?:name|names|nombre|nombres|apellidos?|surname|nom|client|applicant|witness)[^.:\n]{0,20}:\s*\Z", re.IGNORECASE)
_OPENERS = word_set(
    """although though since whereas despite regarding concerning however moreover furthermore nevertheless therefore thus hence meanwhile
    instead finally later next also see cf compare according upon unlike perhaps today yesterday tomorrow neither yet otherwise indeed
    besides except without within whether wherever whenever everyone someone nobody everybody somebody nothing something everything against
    aunque segun mientras entonces luego ademas tambien despues antes durante finalmente hoy ayer contra ademas nadie alguien petitioner
    respondent applicant plaintiff defendant claimant ie eg oh"""
)
_NO_NAMES = word_set(
    """january february march april may june july august september october november december monday tuesday wednesday thursday friday
    saturday sunday god christmas easter ramadan eid lent lord bible koran quran english spanish chinese mandarin arabic french russian
    court judge police congress party movement street avenue road hospital clinic university college school church mosque temple united
    states immigration department ministry exhibit statement declaration form part section question answer date name sex applicant
    barrio colonia calle lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto
    septiembre octubre noviembre diciembre air force holy week army navy independence international national federal bureau office
    agency service services commission committee council association union bank hotel county province district region city state
    republic kingdom prison jail camp station river lake mountain airport port border patrol act law code rule convention treaty
    circuit division board security homeland nations red crescent embassy consulate front brigade battalion militia news times post
    radio television facebook whatsapp wechat telegram youtube twitter instagram google ministerio departamento policia ejercito partido
    universidad iglesia tribunal juzgado corte municipio provincia ley norte sur este oeste north south east west northern southern
    eastern western central new muslim muslims christian christians catholic evangelical protestant orthodox buddhist hindu sikh jewish
    jew ahmadi bahai yazidi communist democratic uyghur uyghurs uighur uighurs kazakh tibetan tibetans hazara kurd kurds kurdish rohingya
    interview hearing transcript affidavit evaluation translation judgment verdict certificate summary
    tamil pashtun tutsi hutu oromo tigrayan mayan garifuna romani roma asian african american european latino indigenous hispanic"""
)
_OFFICES = TITLES - word_set("jr ii iii esq")
_TWO_WORDS = re.compile(r"(?<!\AMc)(?<!\AMac)(?<!\ADe)(?<!\AFitz)(?<=[a-zà-ÿ])[A-Z]")  # "DateTime" is no name, "McKay" is one
_SHORT = 4  # letters, all capitals: initials of a person or an office
_PLACE_BEFORE = word_set("in at into near outside inside via toward towards throughout en cerca hacia")
_FEW_WORDS, _MOST_CAPITALS, _ING = 4, 4, 6


@dataclass(frozen=True, slots=True)
class _Run:
    """Words in capital letters that stand together: characters [start, end) of each."""

    words: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        return self.words[0][0]

    @property
    def end(self) -> int:
        return self.words[-1][1]

    def texts(self, text: str) -> list[str]:
        return [_POSSESSIVE.sub("", text[start:end]) for start, end in self.words]


def read_names(text: str, hits: Sequence[Hit], taken: Sequence[tuple[int, int]] = ()) -> tuple[NameMention, ...]:
    """Names of persons in one sentence with the role said of them; `taken` are characters already read as places or dates."""
    found = [mention for run in _runs(text) if (mention := _latin_name(text, run, hits, taken)) is not None]
    found += _chinese_names(text, hits)
    found = _with_other_forms(text, found)
    return tuple(sorted(found, key=lambda mention: mention.start))


def is_personal(name: str) -> bool:
    """Whether none of the words of a name in capitals belongs to a calendar, an office or a form."""
    return not any(fold(word) in _NO_NAMES or fold(word) in STOP_WORDS or fold(word) in TITLES for word in name.split())


def _runs(text: str) -> Iterator[_Run]:
    """Runs of capitalised words; a comma joins only as passports write ("GUAN, Heng"), a stop only behind an initial."""
    run: list[tuple[int, int]] = []
    particles: list[tuple[int, int]] = []
    for match in _TOKEN.finditer(text):
        word, span = match.group(), match.span()
        is_capital = word[0].isupper()
        joins = bool(run) and _joins(text, run, (particles or run)[-1], span)
        if is_capital and joins:
            run += [*particles, span]
            particles = []
        elif run and joins and fold(word) in _PARTICLES:
            particles.append(span)
        else:
            if run:
                yield _Run(tuple(run))
            run, particles = ([span] if is_capital else []), []
    if run:
        yield _Run(tuple(run))


def _joins(text: str, run: Sequence[tuple[int, int]], last: tuple[int, int], span: tuple[int, int]) -> bool:
    between = text[last[1] : span[0]]
    before = text[last[0] : last[1]]
    if _POSSESSIVE.search(before):
        return False
    if _GAP.fullmatch(between):
        return True
    if _INITIAL_GAP.fullmatch(between):
        return len(before) == 1 or fold(before) in TITLES
    is_passport = len(run) <= 2 and all(text[a:b].isupper() and b - a > 1 for a, b in run)  # noqa: PLR2004 - two surnames
    return is_passport and bool(_PASSPORT_GAP.fullmatch(between))


def _latin_name(text: str, run: _Run, hits: Sequence[Hit], taken: Sequence[tuple[int, int]]) -> NameMention | None:
    first, last = _trimmed(text, run, hits)
    if first >= last:
        return None
    kept = _Run(run.words[first:last])
    start, end = kept.start, kept.end - (len(text[kept.words[-1][0] : kept.end]) - len(kept.texts(text)[-1]))
    words = kept.texts(text)
    role = _role_before(text, run.start, start, hits) or _role_behind(text, end, hits)
    is_titled = first > 0 and fold(run.texts(text)[first - 1]) in TITLES
    is_labelled = bool(role) or bool(_LABEL.search(text[:start])) or is_titled
    if not is_labelled and last < len(run.words) and fold(run.texts(text)[-1]) in _OFFICES:
        return None  # "Senior Litigation Counsel"
    if any(begin < end and start < stop for begin, stop in taken) or any(fold(word) in _NO_NAMES for word in words):
        return None
    if any(start <= hit.start and hit.end <= end for hit in hits) or not _can_be_name(words):
        return None
    is_town = any(begin == end + 2 and text[end:begin] == ", " and text[begin].isupper() for begin, _ in taken)  # "Choloma, Honduras"
    if not is_labelled and (is_town or _is_barred(text, kept, words) or (len(words) == 1 and first == 0 and _opens_sentence(text, start))):
        return None
    return NameMention(start, end, text[start:end], name_keys(text[start:end]), role)


def _trimmed(text: str, run: _Run, hits: Sequence[Hit]) -> tuple[int, int]:
    """First and last word of the name inside a run: without titles, roles, and the word a sentence begins with."""
    words = [fold(word) for word in run.texts(text)]
    spans = run.words
    roles = {hit.end for hit in hits if hit.concept.section in {"role", "force", "occupation"} and hit.start >= run.start}
    first, last = 0, len(words)
    opens = _opens_sentence(text, run.start)
    while first < last:
        word, (start, end) = words[first], spans[first]
        letter = end - start == 1 and text[end : end + 1] in {".", ")"} and opens and first == 0
        gerund = opens and first == 0 and last > 1 and len(word) >= _ING and word.endswith("ing") and not is_chinese_name(words)
        if not (word in STOP_WORDS or word in _OPENERS or word in TITLES or word in _NO_NAMES or end in roles or letter or gerund):
            break
        first += 1
    while last > first and (words[last - 1] in TITLES or words[last - 1] in STOP_WORDS or words[last - 1] in _PARTICLES):
        last -= 1
    return first, last


def _can_be_name(words: Sequence[str]) -> bool:
    """No initials alone, no letters that stand for an office, no title of a paper with its small words in capitals."""
    inner = [re.split(r"['’]", fold(word))[0] for word in words]
    if any((word in STOP_WORDS and word not in _PARTICLES) or word in _OPENERS for word in inner):
        return False
    if any(_TWO_WORDS.search(word) for word in words):
        return False
    if len(words) == 1:
        return len(words[0]) > (_SHORT if words[0].isupper() and not syllables(inner[0]) else 1)
    return any(len(word) > 1 for word in words) and not (len(words) > _MOST_CAPITALS and all(word.isupper() for word in words))


def _is_barred(text: str, run: _Run, words: Sequence[str]) -> bool:
    """Whether what stands around a name without a role shows that no person is meant."""
    before = re.findall(r"[^\W_]+", text[max(0, run.start - 24) : run.start])
    last = before[-1] if before and re.search(r"[^\W_][ \n]*\Z", text[: run.start]) else ""
    is_chinese = is_chinese_name(words)
    if (
        (len(words) == 1 and words[0].isupper())
        or fold(last) in _ARTICLES
        or any(c.isdigit() for c in last)
        or (_is_title_case(text) and not is_chinese and not _is_passport(text, run))
    ):
        return True
    is_owner = bool(_POSSESSIVE.search(text[run.words[-1][0] : run.end]))
    if (fold(last) in _PLACE_BEFORE and not is_owner and not is_chinese) or text[run.end : run.end + 1] == ":":
        return True
    if len(words) == 1 and fold(words[0]).endswith("ese"):
        return True  # what a people or its language is called
    if re.match(r" of\b| to\b(?= [A-Z])", text[run.end :]) and len(words) == 1:
        return True
    return _is_place_or_people(" ".join(words))


def is_chinese_name(words: Sequence[str]) -> bool:
    """A surname and a given name in pinyin: their syllables may be English words, and are a name all the same."""
    folded = [fold(word) for word in words]
    return len(folded) > 1 and all(map(syllables, folded)) and any(map(is_surname, folded))


def _is_place_or_people(name: str) -> bool:
    """A country, a well-known place or the word for a people, where no place was read for want of a word such as "in" before it."""
    known = gazetteer()
    folded = fold(name)
    ids = known.by_name.get(folded, ()) + known.by_name.get(f"the {folded}", ())
    return folded in known.peoples or any(known.by_id[i].parent == "" or (" " in folded and known.by_id[i].is_known) for i in ids)


def _is_title_case(text: str) -> bool:
    """A heading whose every weighty word begins with a capital: there capitals tell nothing."""
    words = [word for word in _TOKEN.findall(text) if fold(word) not in STOP_WORDS and fold(word) not in _PARTICLES]
    return len(words) >= _FEW_WORDS and sum(word[0].islower() for word in words) == 0


def _is_passport(text: str, run: _Run) -> bool:
    """Written as passports write: "MEJIA PORTILLO, Rosa Elena"."""
    surname, comma, _ = text[run.start : run.end].partition(",")
    return bool(comma) and surname.isupper()


def _opens_sentence(text: str, start: int) -> bool:
    return not text[:start].strip(" \n\"'“‘(") or text[:start].rstrip()[-1:] in '.!?:"“'


def _role_before(text: str, run_start: int, start: int, hits: Sequence[Hit]) -> str:
    """The role said right before a name ("my cousin Yusuf", "my father's name is"), or with a title that is part of the run."""
    for hit in hits:
        if hit.concept.section in {"role", "force", "occupation"} and hit.end <= start and _TITLE_BETWEEN.fullmatch(text, hit.end, start):
            return hit.concept.name
    title = fold(text[run_start:start].strip(" .\n"))
    return title if title in {"officer", "agent", "judge", "doctor"} else ""


def _role_behind(text: str, end: int, hits: Sequence[Hit]) -> str:
    """The role said right after a name ("Lin Guoqiang, my father")."""
    for hit in hits:
        if hit.concept.section == "role" and end < hit.start <= end + 24 and _ROLE_BEHIND.fullmatch(text, end, hit.start):
            return hit.concept.name
    return ""


def _chinese_names(text: str, hits: Sequence[Hit]) -> Iterator[NameMention]:
    starts: set[int] = set()
    for match, role in _chinese_matches(text, hits):
        start, end = match.span("name")
        if start not in starts:
            starts.add(start)
            yield NameMention(start, end, match["name"], name_keys(match["name"]), role)


def _chinese_matches(text: str, hits: Sequence[Hit]) -> Iterator[tuple[re.Match[str], str]]:
    for hit in hits:
        if hit.concept.section == "role" and (match := _CHINESE_AFTER_ROLE.match(text, hit.end)):
            yield match, hit.concept.name
    for match in _CHINESE_TITLE.finditer(text):
        yield match, next((hit.concept.name for hit in hits if hit.start == match.end()), "")
    for match in _CHINESE_LABEL.finditer(text):
        yield match, ""


def _with_other_forms(text: str, found: Sequence[NameMention]) -> list[NameMention]:
    """Adds the name in another script behind a name, and lets an alias meet the name it stands for."""
    made: list[NameMention] = []
    for mention in found:
        named = next((m for m in made if _ALIAS.fullmatch(text, m.end, mention.start)), None)
        made.append(replace(mention, keys=(*mention.keys, *named.keys), role=named.role) if named else mention)
        gloss = _GLOSS.match(text, mention.end)
        if gloss and not any(other.start == gloss.start("name") for other in found):
            start, end = gloss.span("name")
            keys = tuple(dict.fromkeys((*name_keys(gloss["name"]), *mention.keys)))
            made.append(NameMention(start, end, gloss["name"], keys, mention.role))
    return made
