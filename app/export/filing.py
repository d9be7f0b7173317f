"""Says what a declaration still lacks before a filing copy of it may exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.domain.declaration import Profile
from app.errors import NotReady
from app.export.citations import trouble_with
from app.export.request import DeclarationRequest
from app.export.rules import caption_rule
from app.export.template import traces_in

_CASE_FIELDS = {"court": "the court's place", "a_number": "an A-number"}


def filing_needs(request: DeclarationRequest) -> tuple[str, ...]:
    """What is missing for a filing copy, one phrase each, without case content; empty when it may be made."""
    return tuple(_needs(request))


def refuse_unless_ready(request: DeclarationRequest) -> None:
    """Raises NotReady with everything that is missing."""
    needs = filing_needs(request)
    if needs:
        message = f"The filing copy still needs {'; '.join(needs)}."
        raise NotReady(message, "Settle these, or export a draft.")


def refuse_traces(docx_bytes: bytes) -> bytes:
    """The same bytes, proved to hold no comment, change, hidden text or personal metadata; raises NotReady otherwise."""
    traces = traces_in(docx_bytes)
    if traces:
        message = f"The filing copy was stopped because it would have held {', '.join(traces)}."
        raise NotReady(message, "Export a draft, and report this as a fault.")
    return docx_bytes


def _needs(request: DeclarationRequest) -> Iterator[str]:
    numbered = list(request.declaration.numbered())
    if not numbered:
        yield "at least one paragraph"
    empty = [number for number, paragraph in numbered if not paragraph.text.strip()]
    if empty:
        yield f"words in {_counted('paragraph', empty)}"
    unsourced = [number for number, paragraph in numbered if not paragraph.sources]
    if unsourced:
        yield f"a source for {_counted('paragraph', unsourced)}"
    unresolved = [n for n, paragraph in numbered if any(trouble_with(c, request.exhibits) for c in paragraph.citations)]
    if unresolved:
        yield f"a tab and page for the citations of {_counted('paragraph', unresolved)}"
    unsettled = [record.number for record in request.records if not record.state.is_closed]
    if unsettled:
        yield f"counsel's decision on {_counted('finding', unsettled)}"
    for name in caption_rule(request.declaration.profile).needs:
        if not getattr(request.case, name):
            yield _CASE_FIELDS[name]
    if request.declaration.profile is Profile.WITNESS and not request.declarant:
        yield "the witness's name"
    if request.is_interpreted:
        yield from (
            words
            for value, words in (
                (request.case.interpreter, "the interpreter's name"),
                (request.language, "the language it is read back in"),
            )
            if not value
        )


def _counted(noun: str, numbers: Iterable[int]) -> str:
    listed = [str(number) for number in sorted(set(numbers))]
    if len(listed) == 1:
        return f"{noun} {listed[0]}"
    return f"{noun}s {', '.join(listed[:-1])} and {listed[-1]}"
