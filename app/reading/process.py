"""One reading process as its parent sees it: starting, asking within a time, and ending it for certain."""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import threading
import time
from collections.abc import Callable, Iterator

import msgspec

from app.errors import ReaderStopped
from app.reading.channel import Answer, BytesWanted, Drawn, Ready, Request, SizeWanted, decode_answer, encode
from app.reading.entry import serve
from app.reading.reading import Content

START_SECONDS = 60.0
_LARGEST_ANSWER = 1 << 30
_SPAWN = multiprocessing.get_context("spawn")
_TROUBLES = (EOFError, OSError, ValueError, msgspec.MsgspecError)


class ReaderNotStarted(ReaderStopped):
    """There is no reading process, for a cause that no file can be blamed for."""


class ReadingProcess:
    """A started worker with its pipe. Nothing it sends is trusted: shapes are checked, sizes bounded, waits limited."""

    def __init__(self, call_seconds: float) -> None:
        self._call_seconds = call_seconds
        self._pipe, theirs = _SPAWN.Pipe()
        self._process = _SPAWN.Process(target=serve, args=(theirs, call_seconds), name="averment-reading", daemon=True)
        try:
            self._process.start()
        finally:
            theirs.close()
        self.locks: tuple[str, ...] | None = None

    @property
    def pid(self) -> int | None:
        """The system's number for the worker."""
        return self._process.pid

    def ask(self, request: Request, load: Callable[[], Content]) -> tuple[Answer, bytes]:
        """Send one request, feed the worker what it asks of the file, and return its answer with its pixels; raises ReaderStopped."""
        self._await_greeting()
        patience = _Patience(self._call_seconds, self.kill)
        try:
            with patience:
                self._pipe.send_bytes(encode(request))
                return self._converse(load, patience)
        except _TROUBLES as trouble:
            if patience.is_out:
                sentence = "The file took too long to read, so reading it was stopped."
                raise ReaderStopped(sentence, "Try a smaller part of it, or save it anew from its own program.") from trouble
            sentence = "The reading process stopped on this file."
            raise ReaderStopped(sentence, "Try once more; if it happens again, open the file in its own program.") from trouble

    def kill(self) -> None:
        """End the worker at once, from any thread; whoever waits for its answer gets ReaderStopped."""
        with contextlib.suppress(ValueError):  # given back already
            self._process.kill()

    def end(self) -> None:
        """End the worker and give back all it held."""
        self.kill()
        self._pipe.close()
        self._process.join()
        self._process.close()

    def _await_greeting(self) -> None:
        if self.locks is not None:
            return
        try:
            with _Patience(START_SECONDS, self.kill):
                ready = decode_answer(self._pipe.recv_bytes(_LARGEST_ANSWER))
        except _TROUBLES as trouble:
            sentence = "The reading process could not be started."
            raise ReaderNotStarted(sentence, "Start Averment anew; if it happens again, reinstall it.") from trouble
        self.locks = ready.locks if isinstance(ready, Ready) else ()

    def _converse(self, load: Callable[[], Content], patience: _Patience) -> tuple[Answer, bytes]:
        content: Content | None = None
        while True:
            received = self._pipe.recv_bytes(_LARGEST_ANSWER)
            with _collection_paused():
                answer = decode_answer(received)
            if isinstance(answer, SizeWanted | BytesWanted):
                if content is None:
                    with patience.paused():
                        content = load()
                self._feed(answer, content)
            else:
                return answer, self._pixels(answer) if isinstance(answer, Drawn) else b""

    def _feed(self, wanted: SizeWanted | BytesWanted, content: Content) -> None:
        if isinstance(wanted, SizeWanted):
            self._pipe.send_bytes(str(len(content)).encode())
        else:
            start, length = max(0, wanted.start), max(0, wanted.length)
            self._pipe.send_bytes(content[start : start + length])

    def _pixels(self, drawn: Drawn) -> bytes:
        rgb = self._pipe.recv_bytes(_LARGEST_ANSWER)
        if drawn.width < 1 or drawn.stride < 3 * drawn.width or len(rgb) != drawn.stride * drawn.height:
            message = "pixels of another size than told"
            raise ValueError(message)
        return rgb


class _Patience:
    """Calls `give_up` from a thread of its own once the time is used up, wherever the conversation hangs by then."""

    def __init__(self, seconds: float, give_up: Callable[[], None]) -> None:
        self._left = seconds
        self._give_up = give_up
        self._since = 0.0
        self._timer: threading.Timer | None = None
        self.is_out = False

    def __enter__(self) -> None:
        self._start()

    def __exit__(self, *_: object) -> None:
        self._stop()

    @contextlib.contextmanager
    def paused(self) -> Iterator[None]:
        """Do not count what happens inside."""
        self._stop()
        yield
        self._start()

    def _start(self) -> None:
        self._since = time.monotonic()
        self._timer = threading.Timer(max(0.0, self._left), self._run_out)
        self._timer.daemon = True
        self._timer.start()

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._left -= time.monotonic() - self._since
            self._timer = None

    def _run_out(self) -> None:
        self.is_out = True
        self._give_up()


@contextlib.contextmanager
def _collection_paused() -> Iterator[None]:
    """A long document arrives as tens of thousands of objects at once; looking for garbage among them takes longer than making them."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
