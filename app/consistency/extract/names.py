"""Personal names and the script-free keys under which written forms of one name meet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from opencc import OpenCC
from pypinyin import lazy_pinyin

from app.consistency.lexicon import Hit
from app.consistency.words import STOP_WORDS, fold, word_set
from app.domain.assertion import NameMention

_WRITTEN = r"[A-ZÀ-Þ][\w'’]*(?:-[\w'’]+)*\.?"
_LATIN = re.compile(rf"{_WRITTEN}(?:,? (?:de |del |la |al-|bin |ibn )*{_WRITTEN}){{0,4}}")
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜"
    "范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文关"
)
_CHINESE_AFTER_ROLE = re.compile(rf"(?:叫|是|名叫|名字)?(?P<name>[{_SURNAMES}][\u4e00-\u9fff]{{1,2}})(?=[，。、,；（()\s的把被和在给说]|$)")
_CHINESE_TITLE = re.compile(rf"(?P<name>[{_SURNAMES}])(?=书记|主任|所长|局长|警官|老师|医生|律师|法官)")
_WADE_GILES = (
    (re.compile(r"^hs"), "x"),
    (re.compile(r"^ch['’]"), "q"),
    (re.compile(r"^ts['’]"), "c"),
    (re.compile(r"^k(?!['’h])"), "g"),
    (re.compile(r"^p(?!['’h])"), "b"),
    (re.compile(r"^t(?!['’hs])"), "d"),
    (re.compile(r"^ts(?!['’])"), "z"),
    (re.compile(r"^ch(?!['’])(?=[aeou])"), "zh"),
    (re.compile(r"^j"), "r"),
    (re.compile(r"['’]"), ""),
    (re.compile(r"ung$"), "ong"),
    (re.compile(r"ien$"), "ian"),
    (re.compile(r"^yi?eh$"), "ye"),
)
_SYLLABLE = (
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|"
    r"ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|a|o|e|i|u)"
)
_PINYIN = re.compile(rf"(?:{_SYLLABLE}){{1,2}}")
_TITLES = word_set(
    "mr mrs ms miss dr officer agent judge don dona senor senora sr sra captain sergeant colonel father brother "
    "sister pastor uncle aunt imam sheikh"
)
_TITLE_BETWEEN = re.compile(r"[ ,]*(?:(?:Mr|Mrs|Ms|Miss|Dr|Don|Doña)\.? *)?")
_NO_NAMES = word_set(
    """january february march april may june july august september october november december monday tuesday wednesday thursday friday
    saturday sunday god christmas easter ramadan eid lent lord bible english spanish chinese mandarin arabic court judge police
    congress party movement street avenue hospital clinic university school church united states immigration department exhibit
    statement declaration form part section question answer date name sex applicant barrio colonia calle lunes martes miercoles
    jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre air force
    holy week army independence"""
)
_TO_SIMPLE = OpenCC("t2s")


def read_names(text: str, hits: Sequence[Hit], taken: Sequence[tuple[int, int]] = ()) -> tuple[NameMention, ...]:
    """Names of persons in one sentence with the role said of them; `taken` are characters already read as places or dates."""
    found = [mention for match in _LATIN.finditer(text) if (mention := _latin_name(text, match, hits, taken)) is not None]
    for hit in hits:
        if hit.concept.section == "role":
            match = _CHINESE_AFTER_ROLE.match(text, hit.end)
            if match:
                start, end = match.span("name")
                found.append(NameMention(start, end, match["name"], name_keys(match["name"]), hit.concept.name))
    for match in _CHINESE_TITLE.finditer(text):
        role = next((hit.concept.name for hit in hits if hit.start == match.end()), "")
        found.append(NameMention(match.start(), match.end(), match.group(), name_keys(match.group()), role))
    return tuple(sorted(found, key=lambda mention: mention.start))


def _latin_name(text: str, match: re.Match[str], hits: Sequence[Hit], taken: Sequence[tuple[int, int]]) -> NameMention | None:
    start, end = match.span()
    words = [word.strip(".,") for word in match.group().split()]
    titles = {text[hit.start : hit.end] for hit in hits if hit.concept.section == "role" and hit.start == start}
    while words and (words[0] in titles or fold(words[0]) in STOP_WORDS or fold(words[0]) in _TITLES or fold(words[0]) in _NO_NAMES):
        skipped = words.pop(0)
        start = text.index(skipped, start) + len(skipped)
        start += len(text[start:end]) - len(text[start:end].lstrip(" .,"))
    role = _role_before(text, match.start(), start, hits)
    if not words or any(begin < end and start < stop for begin, stop in taken) or any(fold(word) in _NO_NAMES for word in words):
        return None
    inside = [hit for hit in hits if start <= hit.start and hit.end <= end]
    is_alone = len(words) == 1 and not role
    if inside or (is_alone and _opens_sentence(text, start)) or (len(words) == 1 and words[0].isupper()):
        return None
    end = start + len(text[start:end].rstrip(" .,"))
    return NameMention(start, end, text[start:end], name_keys(text[start:end]), role)


def _opens_sentence(text: str, start: int) -> bool:
    return not text[:start].strip(" \"'“‘(") or text[:start].rstrip()[-1:] in '.!?:"“'


def _role_before(text: str, run_start: int, start: int, hits: Sequence[Hit]) -> str:
    """The role said right before a name ("my cousin Yusuf"), or with a title that is part of the run."""
    for hit in hits:
        if hit.concept.section in {"role", "force", "occupation"} and hit.end <= start and _TITLE_BETWEEN.fullmatch(text, hit.end, start):
            return hit.concept.name
    return (
        fold(text[run_start:start].strip(" ."))
        if fold(text[run_start:start].strip(" .")) in {"officer", "agent", "judge", "doctor"}
        else ""
    )


def name_keys(name: str) -> tuple[str, ...]:
    """Keys such as "lin wei": any order, any script, Wade-Giles or pinyin; two names are one where they share a key."""
    if re.search(r"[\u3400-\u9fff]", name):
        simple = _TO_SIMPLE.convert(re.sub(r"[^\u3400-\u9fff]", "", name))
        syllables = lazy_pinyin(simple)
        parts = [syllables[0], "".join(syllables[1:])] if len(syllables) > 1 else syllables
        return (" ".join(sorted(parts)),)
    tokens = [re.sub(r"[-.]", "", fold(token)) for token in re.split(r"[\s,]+", name) if token.strip(".,")]
    tokens = [token for token in tokens if token not in _TITLES and token]
    forms = {tuple(sorted(tokens))}
    if len(tokens) == 3:  # noqa: PLR2004 - a given name of two syllables written apart
        forms |= {tuple(sorted((tokens[0], tokens[1] + tokens[2]))), tuple(sorted((tokens[0] + tokens[1], tokens[2])))}
    forms |= {tuple(sorted(map(_from_wade_giles, form))) for form in tuple(forms)}
    return tuple(sorted({" ".join(form) for form in forms}))


def _from_wade_giles(token: str) -> str:
    for pattern, instead in _WADE_GILES:
        token = pattern.sub(instead, token)
    return token


def same_name(left: NameMention, right: NameMention) -> bool:
    """Equal keys, or one form made of words of the other (double surnames, nicknames within a full name)."""
    if set(left.keys) & set(right.keys):
        return True
    a, b = set(left.keys[0].split()), set(right.keys[0].split())
    return a <= b or b <= a


def is_spelling_variant(left: NameMention, right: NameMention) -> bool:
    """Romanisations that differ in vowels and doubled letters only; pinyin syllables are exact and never vary so."""
    a, b = left.keys[0].split(), right.keys[0].split()
    if len(a) != len(b):
        return False
    return all(
        x == y or (_skeleton(x) == _skeleton(y) and not (_PINYIN.fullmatch(x) and _PINYIN.fullmatch(y)))
        for x, y in zip(sorted(a), sorted(b), strict=True)
    )


def _skeleton(token: str) -> str:
    plain = (
        token.replace("kh", "h")
        .replace("gh", "g")
        .replace("q", "k")
        .replace("ou", "u")
        .replace("ph", "f")
        .replace("j", "y")
        .replace("w", "v")
    )
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouy]", "", plain))
