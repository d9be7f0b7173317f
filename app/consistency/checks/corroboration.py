"""What ordinarily leaves a paper, told in the declaration, with no paper or witness on file that speaks of it.

INA 208(b)(1)(B)(ii): a trier of fact may ask for evidence that the applicant has or can reasonably obtain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from types import MappingProxyType

from app.consistency.comparison import Comparison, make_finding
from app.consistency.sentence import Sentence
from app.consistency.wording import cited, quoted, sentence_of
from app.domain.assertion import Polarity
from app.domain.finding import Factor, Finding, FindingKind, Level
from app.domain.snapshot import Source, SourceKind
from app.domain.statement import StatementKind

_PAPERS = MappingProxyType(
    {
        "medical": "a record of treatment", "report": "a copy of the complaint", "summons": "the summons", "warrant": "the warrant",
        "charge": "the charge", "conviction": "the judgment", "court": "a record of the court", "marriage": "a marriage certificate",
        "divorce": "a divorce decree", "death": "a death certificate", "killing": "a death certificate or a report of it",
        "publication": "a copy of what was published", "membership": "a membership paper", "conversion": "a certificate of baptism",
        "departure": "a ticket or a stamp", "entry": "a stamp or an entry record", "dismissal": "a letter of dismissal",
        "arrest": "a paper of the arrest or of the release", "detention": "a paper of the arrest or of the release",
        "beating": "a medical paper, a photograph, or somebody who saw it or its marks", "shooting": "a report, a photograph, or a witness",
        "torture": "a medical paper, a photograph, or somebody who saw its marks", "protest": "a photograph or a report",
    }
)  # fmt: skip
_HAD = re.compile(
    r"\b(?:gave|handed|sent|issued|wrote|has|have|had|keeps?|kept|still|received|got|signed|copy|original)\b"
    r"|\b(?:dio|dieron|entreg\w+|guard\w+|tengo|tiene|conserv\w+|copia|original|firm\w+|escribió|mand\w+)\b"
    r"|给了|开了|保存|留着|收到|寄|原件|复印件|盖",
    re.IGNORECASE,
)
_CITED = re.compile(r"\b(?:Exhibit|Tab|Anexo|attached|adjunt\w+)\b|附件", re.IGNORECASE)
_SORTS = MappingProxyType(
    {
        sort: re.compile(words, re.IGNORECASE)
        for sort, words in {
            "paper of the release": r"\b(?:certificate|paper|order|slip) of (?:my |his |her )?release\b|"
            r"\brelease (?:certificate|paper|order|slip)|"
            r"\b(?:boleta|constancia|orden) de (?:libertad|excarcelaci[óo]n)|释放证明|释放通知",
            "certificate": r"\bcertificates?\b|\bcertificad\w+|\bconstancia|证明|证书",
            "report": r"\breports?\b|\binformes?\b|报告|病历",
            "order": r"\b(?:court|expulsion|written) order\b|\border of\b|\borden (?:judicial|escrita|por escrito|de)\b|裁定|命令",
            "dismissal letter": r"\bdismissal letter|letter of dismissal|\bcarta de despido|解雇(?:通知|信)|辞退(?:通知|信)",
            "receipt": r"\breceipts?\b|\brecibos?\b|收据|收条|发票",
            "summons": r"\bsummons(?:es)?\b|\bcitaci[óo]n\b|\bcitatorio|传票|传唤证",
            "photograph": r"\bphoto(?:graph)?s?\b|\bfoto(?:graf[ií]a)?s?\b|照片",
            "card": r"\bmembership card|party card|\bcarn[eé]\b|会员证|党证",
        }.items()
    }
)
_QUESTION = "Is there a paper about this, or somebody who knows of it?"
_CAUSES = ("Is it on its way?", "Is it not reasonably available, or dangerous to obtain?")


def find(comparison: Comparison) -> Iterator[Finding]:
    """One note for each kind of happening, and of paper said to exist, that none on file speaks of; nothing before the first exhibit."""
    bearing_out = [source for source in comparison.snapshot.sources if _bears_out(source)]
    if not any(source.kind is SourceKind.EXHIBIT for source in bearing_out):
        return
    spoken_of = {event for source in bearing_out for event in comparison.of_source(source.id, _events)}
    for source in comparison.snapshot.sources:
        if source.statement is StatementKind.DECLARATION:
            for sentence in comparison.by_source[source.id]:
                told = [e.event for e in sentence.events if e.polarity is Polarity.ASSERTED and e.event in _PAPERS.keys() - spoken_of]
                if told and not sentence.is_question:
                    spoken_of.add(told[0])
                    yield _finding(sentence, f"Such a happening often leaves {_PAPERS[told[0]]}.")
            yield from _papers_had(comparison, source, bearing_out)


def _events(sentences: Sequence[Sentence]) -> frozenset[str]:
    return frozenset(event.event for sentence in sentences for event in sentence.events)


def _papers_had(comparison: Comparison, source: Source, bearing_out: Sequence[Source]) -> Iterator[Finding]:
    """A paper that was given or is kept, of a sort that is not among the exhibits."""
    on_file = {sort for other in bearing_out for sort, words in _SORTS.items() if comparison.told[other.id].says(words)}
    for sentence, sorts in comparison.told[source.id].having(_sorts_told):
        missing = [sort for sort in sorts if sort not in on_file]
        if missing and _HAD.search(sentence.text) and not _CITED.search(sentence.text):
            on_file.add(missing[0])
            yield _finding(sentence, "The paper is said to exist, and none of its sort is on file.")


def _sorts_told(sentence: Sentence) -> list[str]:
    return [sort for sort, words in _SORTS.items() if sentence.search(words)]


def _bears_out(source: Source) -> bool:
    return source.kind is SourceKind.EXHIBIT or (source.statement is not None and not source.statement.is_by_client)


def _finding(sentence: Sentence, reasoning: str) -> Finding:
    return make_finding(
        FindingKind.UNCORROBORATED,
        Level.NOTE,
        (Factor.F5,),
        sentence_of(f"no exhibit or witness on file speaks of what {cited(sentence)} tells: {quoted(sentence.text)}"),
        reasoning,
        _QUESTION,
        (sentence.passage(),),
        _CAUSES,
    )
