"""The door for untrusted files: one reading process, started when first needed and replaced when it stops."""

from __future__ import annotations

import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self

from app.domain.exhibit import MediaKind
from app.domain.pixels import Pixels
from app.errors import EmptyFile, ReaderStopped
from app.reading.channel import Answer, Done, Drawn, Failed, Read, Render, Request, Still, type_of_error
from app.reading.process import ReaderNotStarted, ReadingProcess
from app.reading.reading import Content, Reading, unread

CALL_SECONDS = 30.0
_SAVE_ANEW = "Open it in its own program, save it as a new PDF or .docx, and add that."


class Reader:
    """Turns files into text, facts and pixels. Safe from any thread; calls wait for one another.

    `call_seconds` is the longest a single call may take. Closing it ends a call under way with ReaderStopped.
    """

    def __init__(self, call_seconds: float = CALL_SECONDS) -> None:
        self._call_seconds = call_seconds
        self._turn = threading.Lock()
        self._process: ReadingProcess | None = None
        self._is_closed = False

    def read(self, content: Content, file_name: str) -> Reading:
        """Text, pages and facts; what cannot be read is told in `document.trouble`. Raises EmptyFile, or ReaderStopped after `close`."""
        if len(content) == 0:
            sentence = "The file holds no bytes."
            raise EmptyFile(sentence, "Copy it from where it came from once more and add it again.")
        try:
            answer, _ = self._ask(Read(file_name), lambda: content)
        except ReaderStopped as trouble:
            if self._is_closed or isinstance(trouble, ReaderNotStarted):
                raise
            return unread(MediaKind.OTHER, f"{trouble.sentence} It is kept without its text. {_SAVE_ANEW}")
        if not isinstance(answer, Done):
            raise _error(answer)
        return answer.reading

    def render(self, key: str, load: Callable[[], Content], page: int, scale: float) -> Pixels:
        """One page counted from 1; scale 1.0 is 72 dots per inch for a PDF and every pixel of an image.

        `load` is called only if the file `key` is not open any more. Raises UnreadableFile, PasswordProtected, TooLarge or ReaderStopped.
        """
        return self._draw(Render(key, page, scale), load)

    def still(self, key: str, load: Callable[[], Content], seconds: float) -> Pixels:
        """The frame of a clip shown at a time from its start; raises as `render` does."""
        return self._draw(Still(key, seconds), load)

    def close(self) -> None:
        """End the reading process; harmless if done twice."""
        self._is_closed = True
        running = self._process
        if running is not None:
            running.kill()
        with self._turn:
            self._stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _draw(self, request: Render | Still, load: Callable[[], Content]) -> Pixels:
        answer, pixels = self._ask(request, load)
        if not isinstance(answer, Drawn):
            raise _error(answer)
        return Pixels(answer.width, answer.height, answer.stride, pixels)

    def _ask(self, request: Request, load: Callable[[], Content]) -> tuple[Answer, bytes]:
        with self._turn:
            answered = False
            try:
                answer = self._started().ask(request, load)
                answered = True
            finally:
                if not answered:
                    self._stop()
            return answer

    def _started(self) -> ReadingProcess:
        if self._is_closed:
            sentence = "Reading has ended because the program is closing."
            raise ReaderNotStarted(sentence)
        if self._process is None:
            self._process = ReadingProcess(self._call_seconds)
        return self._process

    def _stop(self) -> None:
        if self._process is not None:
            self._process.end()
            self._process = None


def _error(answer: Answer) -> Exception:
    if isinstance(answer, Failed) and answer.error in type_of_error:
        return type_of_error[answer.error](answer.sentence, answer.way_out)
    sentence = "The reading process gave no answer to this file."
    return ReaderStopped(sentence, _SAVE_ANEW)
