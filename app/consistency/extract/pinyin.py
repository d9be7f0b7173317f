"""Syllables and surnames of Mandarin as they are romanised: pinyin, and Wade-Giles put into pinyin."""

from __future__ import annotations

import re
from functools import cache

from opencc import OpenCC
from pypinyin import lazy_pinyin

_FINALS = {
    "": "a ai an ang ao e ei en eng er o ou",
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo ue",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo ue",
    "g k h": "a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo",
    "j q x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "zh ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r z c s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "y": "a an ang ao e i in ing ong ou u uan ue un",
    "w": "a ai an ang ei en eng o u",
}
_SYLLABLES = frozenset(
    start + final for starts, finals in _FINALS.items() for start in (starts.split() or [""]) for final in finals.split()
) | {"hei", "gei"}
# The three hundred or so surnames that nearly everybody in China bears, and those of two characters.
SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜"
    "范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文关庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁"
    "葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景"
    "薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来苗褚简鲜冀连蓝匡喻闫肖佟缪仇楚麦敖"
)
DOUBLE_SURNAMES = ("欧阳", "上官", "司马", "诸葛", "慕容", "皇甫", "尉迟", "公孙", "令狐", "夏侯", "东方", "司徒", "端木", "轩辕", "长孙")
# A character read otherwise as a surname than as a word.
_READINGS = {
    "单": "shan", "曾": "zeng", "解": "xie", "仇": "qiu", "查": "zha", "任": "ren", "华": "hua", "朴": "piao", "盖": "ge",
    "翟": "zhai", "缪": "miao", "尉迟": "yuchi", "长孙": "zhangsun", "区": "ou", "乐": "yue", "员": "yun", "种": "chong",
}  # fmt: skip
_HAN = re.compile(r"[\u3400-\u9fff]")
_TO_SIMPLE = OpenCC("t2s")
_WADE_GILES = (
    (re.compile(r"^hs"), "x"),
    (re.compile(r"^tz['’]|^ts['’]"), "c"),
    (re.compile(r"^ch['’](?=i|u(?:an|eh|n)?$)"), "q"),
    (re.compile(r"^ch['’]"), "CH"),
    (re.compile(r"^ch(?=i(?!h$)|u(?:eh)$)"), "j"),
    (re.compile(r"^ch(?=[aeou])"), "zh"),
    (re.compile(r"^chih$"), "zhi"),
    (re.compile(r"^tz|^ts"), "z"),
    (re.compile(r"^k(?!['’])"), "g"),
    (re.compile(r"^p(?!['’])"), "b"),
    (re.compile(r"^t(?!['’])"), "d"),
    (re.compile(r"^j"), "r"),
    (re.compile(r"['’]"), ""),
    (re.compile(r"ung$"), "ong"),
    (re.compile(r"ien$"), "ian"),
    (re.compile(r"(?<=[aeiou])eh$"), "e"),
    (re.compile(r"ieh$"), "ie"),
    (re.compile(r"ih$|ssu$|szu$"), "i"),
    (re.compile(r"^erh$"), "er"),
    (re.compile(r"^yu(?=ng)"), "yo"),
    (re.compile(r"(?<=[gkh])o$"), "e"),
    (re.compile(r"uei$"), "ui"),
)
# Spellings that no pinyin syllable has.
_MARKED = re.compile(r"['’]|^hs|^tz|^ts|ung$|ien$|[iu]eh$|^erh$|^ssu|^szu|^jen$|^chih$|^shih$")


def is_han(name: str) -> bool:
    """Written in Chinese characters, wholly or in part."""
    return bool(_HAN.search(name))


def han_parts(name: str) -> tuple[str, str]:
    """Surname and given name of a name in characters, romanised; the given name is empty where one character stands alone."""
    simple = _TO_SIMPLE.convert("".join(_HAN.findall(name)))
    size = 2 if simple[:2] in DOUBLE_SURNAMES and len(simple) > 2 else 1  # noqa: PLR2004 - more than the surname
    surname, given = simple[:size], simple[size:]
    return _READINGS.get(surname) or "".join(lazy_pinyin(surname)), "".join(lazy_pinyin(given))


@cache
def syllables(token: str) -> int:
    """How many pinyin syllables a lower-case token consists of; 0 where it is not pinyin."""
    bare = token.replace("'", "").replace("-", "").replace("lv", "lu").replace("nv", "nu")
    ends = {0: 0}
    for start in range(len(bare)):
        if start in ends:
            for size in range(1, 7):
                if bare[start : start + size] in _SYLLABLES and start + size <= len(bare):
                    ends.setdefault(start + size, ends[start] + 1)
    return ends.get(len(bare), 0) if bare else 0


def is_surname(token: str) -> bool:
    """Whether a lower-case token is how a Chinese surname is written in pinyin."""
    return token in _romanised_surnames()


def from_wade_giles(token: str) -> str:
    """A lower-case token with its syllables put into pinyin; unchanged where that gives no pinyin."""
    turned = "".join(map(_turned, re.split(r"-", token)))
    return turned if syllables(turned) else token


def is_marked_wade_giles(token: str) -> bool:
    """Whether a token is spelled as only Wade-Giles spells."""
    return any(_MARKED.search(part) for part in token.split("-")) and bool(syllables(from_wade_giles(token)))


def _turned(syllable: str) -> str:
    for pattern, instead in _WADE_GILES:
        syllable = pattern.sub(instead, syllable)
    return syllable.lower()


@cache
def _romanised_surnames() -> frozenset[str]:
    single = {_READINGS.get(character) or lazy_pinyin(character)[0] for character in SURNAMES}
    return frozenset(single | {_READINGS.get(name) or "".join(lazy_pinyin(name)) for name in DOUBLE_SURNAMES})
