"""The words in English, Spanish and Chinese for happenings that a life has few of: as verb, as noun, as row of a form."""

from __future__ import annotations

import re

# name of the happening: English, Spanish, Chinese; the person it befell is read elsewhere
_WORDS: dict[str, tuple[str, str, str]] = {
    "wedding": (
        (r"wedding|got married|get(?:ting)? married|were married|was married (?:to|on|in|at)|i married|we married|"
        r"marriage|married (?:on|in|at|to)|"
        r"(?<=when )we married|(?<=when )i married"),
        r"boda|nos casamos|me cas[ée]|se cas[óo]|matrimonio|casad[oa] (?:el|en|desde)|casarse|casamiento",
        r"结婚|结的婚|结了婚|婚礼|成婚|婚事|办的婚",
    ),
    "birth of a child": (
        (r"birth of (?:my|our|his|her|the) (?:\w+ )?(?:child|son|daughter|baby|twins)|(?:son|daughter|child|baby)['’]s birth|"
        r"(?:son|daughter|child|baby) was born|gave birth|became a (?:father|mother)"),
        (r"nacimiento de (?:mi|nuestr[oa]|su) (?:\w+ )?(?:hij[oa]|bebé|niñ[oa])|(?:hij[oa]|bebé|niñ[oa]) naci[óo]|"
        r"naci[óo] (?:mi|nuestr[oa]|su) (?:\w+ )?hij[oa]|dio a luz"),
        r"(?:儿子|女儿|孩子|长子|长女)的?(?:出生|出世|落地)|生下|生了(?:个|一个|第)|当上(?:父|母)亲",
    ),
    "baptism": (
        r"baptism|baptis\w+|baptiz\w+",
        r"bautismo|bautiz\w+|bautic\w+",
        r"受洗|受的洗|施了洗|施的洗|洗礼",
    ),
    "protest": (
        r"(?:protest|march|demonstration|rally|sit-in)|i marched|marched (?:in|on|with|through)",
        r"marcha|manifestación|protesta|plantón|march[ée]|concentración|mitin",
        r"游行|示威|集会抗议|抗议活动|请愿",
    ),
    "publication": (
        (r"(?:publication|appearance) of (?:my|the|his|her) (?:\w+ )?(?:article|book|report|story|post|essay|interview|piece)|"
        r"(?:article|report|essay|story|piece|book) (?:\w+ )?(?:came out|appeared|was published|ran)|published (?:my|"
        r"the|his|her|an) (?:\w+ )?(?:article|report|story|essay|piece|book)"),
        (r"publicación de (?:mi|su|el|la)l? ?(?:artículo|libro|reportaje|nota|crónica)|(?:artículo|reportaje|nota|"
        r"libro) (?:salió|se publicó|fue publicad[oa]|apareció)|publiqu[ée]|publicó (?:mi|su|el|un)"),
        r"(?:文章|报道|稿子|书)(?:的)?(?:发表|登出|刊登|刊出)|发表(?:了|的|关于)|登了出来|登的",
    ),
    "summons": (
        r"summons|summoned|subpoena|call-up (?:paper|notice|letter)",
        r"citación|citatorio|citaron|citad[oa] por",
        r"传唤|传票",
    ),
    "search of the home": (
        (r"raid(?:ed)?|search of (?:my|our|the|his|her) (?:home|house|flat|apartment|room)|"
        r"(?:searched|ransacked|turned over) (?:my|our|the|his|her|[A-Z]\S+) (?:home|house|flat|apartment|room|place)|"
        r"(?:home|house|flat|apartment) (?:was |being )?(?:raided|searched|ransacked)"),
        (r"allanamiento|allanaron|cateo|catearon|registro (?:de|en) (?:mi|nuestra|la|su) casa|registraron (?:mi|nuestra|"
        r"la|su) casa|cuando (?:nos )?registraron|casa (?:fue )?registrada"),
        r"抄家|搜查|搜家|被搜|搜了家|搜我们家",
    ),
    "arrest": (
        r"arrest(?:ed)?|taken into custody|(?:took|led|taken) (?:\S+ ){1,3}away|detained (?:me|him|us) |was detained (?:on|in|at|by)",
        (r"arresto|arrestad[oa]|arrestaron|me detuvieron|lo detuvieron|la detuvieron|detención|detenid[oa] (?:el|por|en)|"
        r"captura(?:ron|do|da)?"),
        r"被捕|被抓|逮捕|抓走|抓我|被拘留|抓了",
    ),
    "release": (
        (r"release (?:from|on)|my release|was released|were released|released (?:me|him|her|us|[A-Z]\S+)|let (?:me|him|"
        r"her) out|set (?:me|him|her) free"),
        r"liberación|puesta en libertad|me soltaron|lo soltaron|la soltaron|me liberaron|lo liberaron|quedé libre|quedó libre|salí libre",
        r"获释|释放|放出来|放了(?:我|他|她|出)|出狱|放人",
    ),
    "beating": (
        (r"beating|beaten (?:up )?(?:on|by|with)|i was beaten|was beaten|(?:men|strangers|thugs|they) beat (?:me|him|her|"
        r"up)|attacked and beaten|attackers|assailants|the assault"),
        r"golpiza|paliza|me golpearon|lo golpearon|la golpearon|golpead[oa]|atacantes|agresores|me agredieron",
        r"被打(?!电话)|殴打|挨打|遭打|围殴|打我|围着我打|毒打",
    ),
    "treatment": (
        (r"(?:stay|days|nights|time|admission) (?:in|at|to) (?:the |a )?hospital|hospital (?:stay|bed|treatment|ward|"
        r"admission)|hospitali[sz]\w+|on the ward|"
        r"(?:stay(?:ed)?|lay|kept|admitted|was|been|taken|were)(?: \S+){0,3} (?:in|at|to|into) (?:the |a |"
        r"that )?(?:\w+ )?hospital|medical treatment|hospitali[sz]ed"),
        (r"hospitalización|hospitalizad[oa]|internad[oa]|internaron|ingres[óoé]\w*(?: \S+){0,3} hospital|internamiento|"
        r"(?:en|al) (?:el |un |una cama del )?hospital|cama del hospital"),
        r"住院|住进\S{0,6}医院|入院|收治|病床|躺在医院",
    ),
    "threat": (
        (r"threat(?:ening)?(?: phone)? calls?|(?:the|that|a|first|written|death) threat\b|threatening (?:letter|note|"
        r"message)|was threatened|threatened me|telephone threat"),
        r"llamadas? (?:de amenaza|amenazantes?|amenazadoras?)|amenazas?|me amenaz\w+|lo amenaz\w+",
        r"恐吓电话|威胁电话|威胁|恐吓",
    ),
    "loss of work": (
        (r"dismissal|dismissed|fired|sacked|laid off|(?:lost|losing|loss of) (?:my|his|her|the) (?:job|post|position|"
        r"work|place)|end of (?:my|his|her) (?:job|employment)|employment ended"),
        (r"despido|despid\w+|perd[íi]\w* (?:el|mi|su|de) (?:trabajo|empleo|puesto)|me echaron|lo echaron|la echaron|"
        r"cesad[oa]|cese (?:de|en)|pérdida (?:de|del) (?:mi |el )?(?:trabajo|empleo|puesto)"),
        r"开除|解雇|辞退|丢了工作|失去工作|被辞|失业",
    ),
    "move": (
        r"(?:our|my|his|her|their|the) move\b|moved (?:away|out|house|home|into|to)|(?:we|i|they) moved\b|moving house|relocat\w+",
        r"mudanza|nos mudamos|me mud[ée]|se mud\w+|mudarse|nos cambiamos de casa|nos fuimos a vivir|trasladamos",
        r"搬家|搬到|搬去|搬进|搬走|迁到|迁居",
    ),
    "departure": (
        (r"(?:my|our|his|her) (?:departure|flight|escape) (?:from|out)|left (?:the|my|our) (?:country|homeland)|"
        r"fled (?:the|my|our) (?:country|homeland)|departure from (?:the|my|our|his|her)|(?:my|our|his|her) departure"),
        r"salida del país|salí (?:del|de mi) país|salió del país|mi salida|hu[íi]\w* del país|dej[ée] (?:el|mi) país",
        r"离开(?:中国|祖国|我国|国家)|离境|出境|出国",
    ),
    "death": (
        (r"death of (?:my|our|his|her) \w+|\w+['’]s death|(?:father|mother|brother|sister|husband|wife|uncle|aunt|son|"
        r"daughter|grandfather|grandmother|he|she) (?:\w+ )?(?:died|passed away)|lost my (?:father|mother|brother|"
        r"sister|husband|wife|dad|uncle|aunt)|"
        r"(?:was|were|got) (?:killed|murdered)|(?:killing|murder) of (?:my|our|his|her)"),
        (r"muerte de (?:mi|su|nuestr[oa])|falleci\w+|muri[óo]|perd[íi]\w* a (?:mi|su|nuestr[oa]) (?:papá|padre|mamá|"
        r"madre|herman[oa]|espos[oa]|ti[oa]|tí[oa])|asesinato de (?:mi|su)|mataron a (?:mi|su)"),
        r"去世|过世|逝世|死了|走的|走了|遇害",
    ),
}  # fmt: skip

_NAMES = tuple(_WORDS)
_GROUP = {f"m{number}": name for number, name in enumerate(_NAMES)}


def _joined(language: int, *, bounded: bool) -> re.Pattern[str]:
    parts = (f"(?P<m{number}>{_WORDS[name][language]})" for number, name in enumerate(_NAMES))
    body = "|".join(parts)
    return re.compile(rf"\b(?:{body})(?!\w)" if bounded else f"(?:{body})", re.IGNORECASE)


_PATTERNS = {"en": _joined(0, bounded=True), "es": _joined(1, bounded=True), "zh": _joined(2, bounded=False)}


NAMING = tuple(_PATTERNS.values())  # without any of these nothing is named


def named_in(text: str, language: str) -> tuple[tuple[int, int, str], ...]:
    """Every happening of the list that words of a text speak of, as (start, end, name)."""
    pattern = _PATTERNS.get(language, _PATTERNS["en"])
    return tuple((m.start(), m.end(), _GROUP[m.lastgroup or ""]) for m in pattern.finditer(text))
