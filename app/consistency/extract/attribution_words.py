"""The words by which English, Spanish and Chinese texts report tellings, and the occasions they name."""

from __future__ import annotations

import re


def _spaced(pattern: str, *, ignore_case: bool = False) -> re.Pattern[str]:
    """Compiled so that a space in a pattern meets any space or line break."""
    return re.compile(pattern.replace(" ", r"\s+"), re.IGNORECASE if ignore_case else 0)


_KIN = (
    r"(?:mother|father|parents?|sister|brother|wife|husband|spouse|partner|son|daughter|aunt|uncle|cousin|nephew|niece|grandmother|grandfather|"
    r"friend|neighbou?r|roommate|colleague|pastor|priest|doctor|psychologist|employer)"
)
_PAPER = (
    r"(?:I-\d{3}\w?|application|declaration|affidavit|statement|letter|reports?|certificates?|records?|form|register|notice|warrant|complaint|"
    r"documents?|testimony|interview|notes|summary)"
)
_PARTY = r"(?:applicant|petitioner|respondent|claimant|appellant|asylum[- ]seeker|alien|noncitizen|declarant|interviewee|witness|client)"
_OWN = r"(?:his|her|their|my|the|an?|[\w-]+['’]s?)"
_PAPERS = rf"(?i:\b{_OWN} (?:[\w’'-]+ ){{0,3}}?{_PAPER}(?: (?:from|of|by|to|submitted|attached|dated)\b[^,.;]{{0,40}}?)?)"
_NO_NAME = (
    r"(?:The|This|That|These|Those|Such|It|In|When|Where|And|But|IJ|BIA|DHS|INS|ICE|USCIS|AG|We|What|As|On|At|So|If|There|United|According)"
)
_WHO = (
    rf"(?:(?i:\b(?:he|she|they|(?:the )?(?:lead |male |female )?{_PARTY}s?"
    rf"|(?:his|her|their|my|{_PARTY}['’]?s?|[\w-]+['’]s) (?:\w+ )?{_KIN})(?:,[^,.;]{{1,40}},)?)"
    rf"|\bI|{_PAPERS}"
    rf"|(?:(?:Mr|Ms|Mrs|Dr)\.\s)?\b(?!{_NO_NAME}\b)[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){{0,3}})"
)
OFFICIAL = re.compile(
    r"\b(?:IJ|judges?|board|BIA|courts?|panel|majority|government|DHS|INS|ICE|USCIS|counsel|attorneys?|lawyers?|agency|congress|circuit|secretary|"
    r"department|justice|regulations?|statute|act|policy|country|jue(?:z|za)|tribunal|fiscal|gobierno|abogad[oa])\b|法官|律师|律師|政府",
    re.IGNORECASE,
)
OFFICIAL_SUBJECT = re.compile(
    r"(?<!\bante )(?<!\bcon )(?<!\ba )\b(?:el|la|los|las) (?:jue(?:z|za)|tribunal|fiscal|gobierno|abogad[oa]|oficial|agente)"
    r"(?: \w+){0,2} \Z",
    re.IGNORECASE,
)
_ADVERB = (
    r"(?:(?:had|has|have|also|later|then|first|further|again|initially|previously|originally|consistently|specifically|only|subsequently|"
    r"once|repeatedly|now|explicitly|expressly|simply|merely|never)\s+){0,3}"
)
_VERB = (
    r"(?:testif(?:ied|ies|y)|stat(?:ed|es)|said|says|told|tells|wrote|writes|claim(?:ed|s)|explain(?:ed|s)|answer(?:ed|s)|respond(?:ed|s)|"
    r"repl(?:ied|ies)|assert(?:ed|s)|declar(?:ed|es)|aver(?:red|s)|alleg(?:ed|es)|report(?:ed|s)|indicat(?:ed|es)|describ(?:ed|es)|"
    r"recall(?:ed|s)|recount(?:ed|s)|mention(?:ed|s)|admit(?:ted|s)|acknowledg(?:ed|es)|maintain(?:ed|s)|insist(?:ed|s)|swore|swears|"
    r"affirm(?:ed|s)|elaborat(?:ed|es)|relat(?:ed|es)|add(?:ed|s)|deni(?:ed|es))\b"
    r"(?!\s(?:(?:him|her|them|me|us|[A-Z]\w+)\s)?to\s(?!the\b|an?\b|his\b|her\b))"  # "told him to wait" tells nothing
)
_SHOWS = (
    r"(?:records|recorded|lists|listed|shows|showed|gives|gave|reads|reflects|reflected|certif(?:ied|ies)|plac(?:ed|es)|dat(?:ed|es)|"
    r"not(?:ed|es)|puts?)\b"
)
# Sentences without any of these words are passed over quickly.
SPEAKS = re.compile(rf"\b(?:{_VERB}|{_SHOWS}|assertion|claim|statement|testimony|allegation|account|[Aa]ccording|[Pp]er\b)")
KEEPS_SILENT = (
    *("mention", "disclos", "report", "includ", "list", "refer", "say", "said", "record", "omit", "left out", "missing", "absent"),
    *("nothing in", "silent", "not in", "not at", "not to", "not during", "not on", "no menc", "no dijo", "no figura", "no consta", "提"),
)
SAYS = _spaced(rf"(?P<who>{_WHO})\s+(?:,?\s*(?:however|in turn|too|by contrast|instead|though),\s*)?{_ADVERB}(?P<verb>{_VERB})")
SHOWN = _spaced(rf"(?P<who>{_PAPERS})\s+{_ADVERB}(?P<verb>{_SHOWS})")
NOUN = _spaced(
    rf"(?:(?i:\b(?:his|her|their|my|the (?:{_PARTY})['’]?s?['’]?|{_PARTY}['’]s))|\b[A-ZÀ-Þ][\w-]*['’]s?)\s+(?:[\w’'-]+ ){{0,2}}?"
    r"(?P<verb>assertion|claim|statement|testimony|allegation|account)\b(?:\s(?:to|at|in|during|before|on)\s[^,.;]{0,45}?)?\s+that\s"
)
ACCORDING = _spaced(
    rf"\b(?i:according to|per) (?P<who>(?i:his|her|their|my|the|an?|[\w-]+['’]s?) (?:[\w’'-]+ ){{0,3}}?{_PAPER}\b[^,.;]{{0,50}}),\s"
)
NOT_TOLD = _spaced(
    r"\b(?:(?:did|does|do|had|has|have|was|were|is|are)(?: not|n['’]t)(?: (?:once|even|ever))?|never|fail(?:ed|s) to|neglected to|"
    r"omit(?:ted|s)(?: to)?|without|(?:made|makes|make|contain(?:ed|s)|includ(?:ed|es)|bears?|bore) no)\s+"
    r"(?:mention(?:ed|ing|s)?|disclos\w+|report(?:ed|ing)?|includ\w+|list(?:ed|ing)?|reference(?:s|d)?|refer(?:red)? to|"
    r"say(?:ing)? (?:anything|so)|said (?:anything|so)|record(?:ed)?)\b(?: (?:to|of))?"
    r"|\b(?:omit(?:ted|s|ting)|left out)\b|\b(?:was|were|is|are) (?:(?:omitted|absent|missing|left out) from\b|left out\b)"
    r"|\bnothing in\b|\b(?:is|was|were) silent (?:on|about)\b|\b(?:but|though|although|and) not (?=(?:in|at|to|during|on)\b)"
    r"|\bno (?:mencion[óa]|menciona(?:ba)?|dijo nada de|figura|consta)\b|没有提(?:到|及|过)?|未提(?:到|及)?|只字未提|沒有提到",
    ignore_case=True,
)
SPANISH = re.compile(
    r"\b(?:hab[ií]a |ha )?(?P<verb>declar(?:ó|a|ado)|dijo|dice|dicho|manifest(?:ó|a|ado)|afirm(?:ó|a|ado)|señal(?:ó|a|ado)|"
    r"indic(?:ó|a|ado)|escribió|escribe|escrito|testific(?:ó|ado)|relat(?:ó|a|ado)|cont(?:ó|ado)|respondi(?:ó|do)|contest(?:ó|ado)|"
    r"explic(?:ó|a|ado)|admiti(?:ó|do)|aleg(?:ó|a|ado)|narr(?:ó|a)|asegur(?:ó|a)|sostuvo|consta|figura)\b[^.;]{0,50}?\s+que\s"
    r"|\bsu (?P<noun>declaración|afirmación|testimonio|versión)\b[^,.;]{0,40}?\sde que\s",
    re.IGNORECASE,
)
CHINESE = re.compile(
    r"(?P<verb>(?:写|寫)(?:道|明|着|的是)?|作证(?:说|称)?|作證(?:說|稱)?|说(?!明|法|服)|說(?!明|法|服)|称(?!为|呼)|稱(?!為|呼)|表示|陈述|陳述|"
    r"供述|供称|回答|声称|聲稱|承认|承認|填(?:写|寫)?|(?:告诉|告訴)[^，。；]{0,8}?(?=他|她|我|自己))(?:过|過)?[：:，,]?\s*[“「]?"
)

# Surer names first: "the asylum officer during his credible fear interview" is a credible-fear interview.
OCCASIONS: dict[str, tuple[str, ...]] = {
    "cross-examination": (r"cross[- ]?exam\w+|\bon cross\b", r"contrainterrogatorio", r"交叉询问|交叉詢問"),
    "redirect examination": (r"\bredirect\b",),
    "direct examination": (r"direct[- ]exam\w+|\bon direct\b|direct testimony", r"interrogatorio directo"),
    "credible-fear interview": (r"(?:credible|reasonable)[- ]fear", r"(?:miedo|temor) cre[ií]ble", r"可信(?:的)?恐惧|可信恐懼|恐惧面谈"),
    "border interview": (
        r"\bborder\b(?! (?:crossing|region|town|area))|\bairport\b|port of entry|customs|\bCBP\b|\bI-(?:213|867|877)\w?\b",
        r"immigration (?:officials?|officers?|agents?|inspectors?)|(?:primary|secondary) inspection",
        r"patrulla fronteriza|(?:en|de) la frontera|aeropuerto|(?:oficial|agente)s? de migraci[óo]n",
        r"机场|機場|边境|邊境|海关|海關|入境(?:时|時)|边检",
    ),
    "asylum interview": (
        r"asylum (?:office )?interview|asylum officers?|asylum office|\bUSCIS\b",
        r"entrevista de asilo|oficial de asilo",
        r"庇护(?:面谈|官)|庇護(?:面談|官)",
    ),
    "sworn statement": (r"sworn statement",),
    "police report": (r"police (?:report|statement|complaint|record)s?|\bcomplaint\b", r"denuncia|parte policial", r"笔录|筆錄|报案"),
    "medical record": (
        r"(?:medical|hospital|clinic(?:al)?|psychological|forensic) (?:records?|reports?|certificates?|evaluation|letter|notes?)",
        r"(?:told|to) (?:the|a|an|his|her) (?:\w+ )?(?:doctor|physician|psychologist|nurse|evaluator)",
        r"(?:informe|certificado|historial) m[ée]dico",
        r"病历|病歷|诊断|診斷",
    ),
    "declaration": (
        r"declaration|affidavit|(?:written|personal|supporting|supplemental) statements?|statement (?:attached|submitted|filed)",
        r"declaraci[óo]n|escrito",
        r"声明|聲明|书面陈述|書面陳述|自述|宣誓书",
    ),
    "letter": (r"\bletters?\b", r"\bcarta\b", r"来信|來信|信[中里裡上]"),
    "certificate": (r"certificates?", r"\bcertificado\b", r"证明书|证明上"),
    "household register": (r"\bregisters?\b", r"户口|戶口"),
    "application": (
        r"\bI-589\b|\bapplications?\b(?! of)|asylum form",
        r"solicitud|formulario",
        r"申请(?!人|者|庇护)|申請(?!人|者|庇護)",
    ),
    "interview": (r"\binterview(?:er)?s?\b", r"entrevista", r"面谈|面談"),
    "hearing": (
        r"\bhearing\b|testimony|\bin court\b|on the stand|\btrial\b",
        r"(?:before|to) (?:the |an )?(?:IJ|immigration judge|immigration court|court|judge)",
        r"audiencia|ante (?:el|la) juez|testimonio",
        r"听证|聽證|庭审|庭審|出庭|当庭|當庭|法庭|开庭",
    ),
}
OCCASION = _spaced("|".join(f"(?P<o{n}>{'|'.join(patterns)})" for n, patterns in enumerate(OCCASIONS.values())), ignore_case=True)
OF_WHOM = _spaced(
    rf"\b(?P<kin>{_KIN})(?:['’]s?)\s+(?:\w+ )?{_PAPER}\b|\b{_PAPER}\s+(?:from|of|by)\s+{_OWN}\s+(?:\w+ )?(?P<kin2>{_KIN})\b"
    rf"|\A\W*(?:his|her|their|my|[\w-]+['’]s?)\s+(?:\w+ )?(?P<kin3>{_KIN})\b",
    ignore_case=True,
)
ORDINAL = _spaced(
    r"\b(?P<which>first|second|third|initial|original|later|subsequent|prior|earlier|previous|supplemental)\s+(?:[\w-]+\s+){0,3}?"
    rf"(?:interview|hearing|testimony|{_PAPER})\b",
    ignore_case=True,
)
TESTIFIES = re.compile(r"testif|作证|作證", re.IGNORECASE)
THAT = re.compile(r"(?P<between>[^.;“\"]{0,140}?)(?:[\s,]that\b,?|:)\s*", re.IGNORECASE)
_HEARER = (
    r"(?:the|an?|his|her|their|my)\s+(?:[\w’',-]+\s+){0,6}?(?:interview|hearing|application|declaration|affidavit|statement|letter|"
    r"officers?|agents?|officials?|inspectors?|judge|IJ|court|doctor|physician|psychologist|examination|testimony|police|airport|border)\b"
)
TO_WHOM = _spaced(rf"\s*(?:{_HEARER}|(?:him|her|them|me|us)\b),?\s*", ignore_case=True)
BARE_TO = _spaced(
    rf"(?:,?\s*(?:(?:to|at|in|during|on|before|under|with)\s+{_HEARER}|(?:on cross(?:-examination)?|on direct|in court|under oath)\b),?)"
    r"{1,2}\s*",
    ignore_case=True,
)
