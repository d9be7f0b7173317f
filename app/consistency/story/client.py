"""Under which names the letters of others speak of the client."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from app.consistency.sentence import Sentence
from app.domain.snapshot import SourceKind

_OFTEN = 2  # the writer's own name stands only under the letter


def client_names(by_source: Mapping[str, Sequence[Sentence]]) -> frozenset[str]:
    """The key of the name that letters for the client have most often, where another paper has it too."""
    found: set[str] = set()
    keys = {source_id: _keys(sentences) for source_id, sentences in by_source.items()}
    for source_id, sentences in by_source.items():
        if not sentences or not _is_letter(sentences[0]):
            continue
        counts = keys[source_id]
        elsewhere = {key for other, names in keys.items() if other != source_id for key in names}
        best = max(sorted(counts), key=lambda key: counts[key], default="")
        if best and counts[best] >= _OFTEN and best in elsewhere:
            found.add(best)
    return frozenset(found)


def _is_letter(sentence: Sentence) -> bool:
    source = sentence.source
    return source.kind is SourceKind.STATEMENT and source.statement is not None and not source.statement.is_by_client


def _keys(sentences: Iterable[Sentence]) -> Counter[str]:
    return Counter(name.keys[0] for sentence in sentences for name in sentence.names)
