"""Where the reading process begins; kept apart so that the parent never loads the libraries that parse."""

from __future__ import annotations

from multiprocessing.connection import Connection


def serve(pipe: Connection, call_seconds: float) -> None:
    """Answer requests from the pipe until its other end closes."""
    from app.reading.worker import work  # noqa: PLC0415 - only the reading process may load the parsers

    work(pipe, call_seconds)
