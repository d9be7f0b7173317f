"""Words how a passage is quoted and cited in papers for counsel."""

from __future__ import annotations

import re

from app.domain.passage import Passage

_LINE_BREAK = re.compile(r"\s*\n\s*")
_BETWEEN_HANZI = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef])\s*\n\s*(?=[\u3000-\u9fff\uff00-\uffef])")


def quoted(passage: Passage) -> str:
    """The passage in quotation marks, the lines of its page run together; Chinese lines join without a space."""
    return f"“{_LINE_BREAK.sub(' ', _BETWEEN_HANZI.sub('', passage.quote))}”"


def place_of(passage: Passage) -> str:
    """How a passage is cited inside its source: its label, else page and line."""
    return passage.label or f"p. {passage.page}, line {passage.line}"
