"""The inside of the reading process: loads every parser, locks itself, then answers one request after another."""

from __future__ import annotations

import gc
import signal
import time
from collections import OrderedDict
from multiprocessing.connection import Connection

from app.domain.exhibit import MediaKind
from app.domain.pixels import Pixels
from app.errors import AppError
from app.reading import image, media, pdf, text, word
from app.reading.channel import Answer, Done, Drawn, Failed, Read, Ready, Render, Request, Still, decode_request, encode
from app.reading.lockdown import allow_memory, allow_time, lock
from app.reading.preload import preload
from app.reading.reading import Reading, unread
from app.reading.sniff import HEAD_LENGTH, Format, sniff
from app.reading.source import Source, SourceFile
from app.reading.view import View, cannot_show

_LARGEST_WHOLE = 1 << 30
_VIEWS_KEPT = 4
_SHARE_OF_TIME = 0.8
_SAVE_ANEW = "Open it in its own program, save it as .docx or PDF, and add that to have it read; the original is kept."
_UNREAD = {
    Format.OLD_WORD: f"This is an older Office file, which is not read here. {_SAVE_ANEW}",
    Format.WORD_PERFECT: f"This is a WordPerfect file, which is not read here. {_SAVE_ANEW}",
    Format.RICH_TEXT: f"This is a Rich Text file, which is not read here. {_SAVE_ANEW}",
    Format.OTHER: f"The kind of this file is not known. {_SAVE_ANEW}",
}
_TOO_LARGE = "This file is larger than 1 GB, so it was kept without being read. Split it and add the parts that matter."
_NO_PAGES = "This kind of file has no pages or pictures to show."


def work(pipe: Connection, call_seconds: float) -> None:
    """Serve until the pipe closes; an error nobody foresaw ends the process, which the parent turns into a sentence."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    preload()
    gc.disable()  # a long document is tens of thousands of small objects, none of them garbage; collected between files
    pipe.send_bytes(encode(Ready(lock())))
    worker = Worker(pipe, call_seconds)
    while True:
        try:
            asked = pipe.recv_bytes()
        except EOFError:
            return
        allow_time(call_seconds)
        worker.answer(decode_request(asked))


class Worker:
    """Answers requests and keeps the last few drawn files open."""

    def __init__(self, pipe: Connection, call_seconds: float) -> None:
        self._pipe = pipe
        self._call_seconds = call_seconds
        self._views: OrderedDict[str, View] = OrderedDict()

    def answer(self, request: Request) -> None:
        """Send the answer to one request."""
        if isinstance(request, Read):
            self._send(Done(self._read()))
            gc.collect()
            return
        try:
            pixels = self._draw(request)
        except AppError as trouble:
            self._send(Failed(type(trouble).__name__, trouble.sentence, trouble.way_out))
            return
        self._send(Drawn(pixels.width, pixels.height, pixels.stride))
        self._pipe.send_bytes(pixels.rgb)

    def _send(self, answer: Answer) -> None:
        self._pipe.send_bytes(encode(answer))

    def _read(self) -> Reading:
        source = Source(self._pipe)
        found = sniff(source.run(0, HEAD_LENGTH))
        if found in _UNREAD:
            return unread(MediaKind.OTHER, _UNREAD[found])
        if found is Format.MEDIA:
            return media.read(SourceFile(source))
        if source.size > _LARGEST_WHOLE:
            return unread(MediaKind.OTHER, _TOO_LARGE)
        allow_memory(source.size)
        data = source.whole()
        if found is Format.PDF:
            return pdf.read(data, time.monotonic() + _SHARE_OF_TIME * self._call_seconds)
        if found is Format.ZIP:
            return word.read(data)
        return image.read(data) if found is Format.IMAGE else text.read(data)

    def _draw(self, request: Render | Still) -> Pixels:
        view = self._views.pop(request.key, None) or self._opened()
        self._views[request.key] = view
        if len(self._views) > _VIEWS_KEPT:
            self._views.popitem(last=False)[1].close()
        if isinstance(request, Render):
            return view.draw(request.page, request.scale)
        return view.still(request.seconds)

    def _opened(self) -> View:
        source = Source(self._pipe)
        found = sniff(source.run(0, HEAD_LENGTH))
        if found is Format.MEDIA:
            return media.MediaView(SourceFile(source))
        if found not in {Format.PDF, Format.IMAGE} or source.size > _LARGEST_WHOLE:
            raise cannot_show(_NO_PAGES)
        allow_memory(source.size)
        return pdf.PdfView(source.whole()) if found is Format.PDF else image.ImageView(source.whole())
