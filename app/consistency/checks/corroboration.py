"""What ordinarily leaves a paper, told in the declaration, with no paper or witness on file that speaks of it.

INA 208(b)(1)(B)(ii): a trier of fact may ask for evidence that the applicant has or can reasonably obtain.
"""

from __future__ import annotations

from collections.abc import Iterator
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
    }
)  # fmt: skip
_QUESTION = "Is there a paper about this, or somebody who knows of it?"
_CAUSES = ("Is it on its way?", "Is it not reasonably available, or dangerous to obtain?")


def find(comparison: Comparison) -> Iterator[Finding]:
    """One note for each kind of happening that a paper would speak of and none does; nothing before the first exhibit is on file."""
    bearing_out = [source for source in comparison.snapshot.sources if _bears_out(source)]
    if not any(source.kind is SourceKind.EXHIBIT for source in bearing_out):
        return
    spoken_of = {event.event for source in bearing_out for sentence in comparison.by_source[source.id] for event in sentence.events}
    for source in comparison.snapshot.sources:
        if source.statement is StatementKind.DECLARATION:
            for sentence in comparison.by_source[source.id]:
                told = [e.event for e in sentence.events if e.polarity is Polarity.ASSERTED and e.event in _PAPERS.keys() - spoken_of]
                if told and not sentence.is_question:
                    spoken_of.add(told[0])
                    yield _finding(sentence, told[0])


def _bears_out(source: Source) -> bool:
    return source.kind is SourceKind.EXHIBIT or (source.statement is not None and not source.statement.is_by_client)


def _finding(sentence: Sentence, event: str) -> Finding:
    return make_finding(
        FindingKind.UNCORROBORATED,
        Level.NOTE,
        (Factor.F5,),
        sentence_of(f"no exhibit or witness on file speaks of what {cited(sentence)} tells: {quoted(sentence.text)}"),
        f"Such a happening often leaves {_PAPERS[event]}.",
        _QUESTION,
        (sentence.passage(),),
        _CAUSES,
    )
