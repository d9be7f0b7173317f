"""Loads everything that parsers load late, because a locked process can open no file any more."""

from __future__ import annotations

import codecs
import encodings.aliases
import os
import warnings

import av.logging
import av.sidedata.encparams
import av.sidedata.motionvectors
import av.sidedata.sidedata
import av.subtitles.codeccontext
import av.subtitles.stream
import av.subtitles.subtitle
import av.video.reformatter
import charset_normalizer
import pillow_heif
import pymupdf
from PIL import Image

_LARGEST_PICTURE = 120_000_000  # pixels: past the largest camera sold, short of a bomb
_STREAMS = (0, 1, 2)  # what C libraries print to


def preload() -> None:
    """Fetch codecs and picture plug-ins, silence the libraries, and let nothing they print leave the process."""
    for name in set(encodings.aliases.aliases.values()):
        try:
            codecs.lookup(name)
        except LookupError:  # of another system, such as mbcs
            continue
    pillow_heif.register_heif_opener()
    Image.init()
    Image.MAX_IMAGE_PIXELS = _LARGEST_PICTURE
    warnings.simplefilter("ignore")
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    charset_normalizer.from_bytes("Déjà vu, 林伟".encode("cp1252", errors="ignore")).best()
    pymupdf.TOOLS.mupdf_display_errors(False)  # noqa: FBT003 - the library's signature
    pymupdf.TOOLS.mupdf_display_warnings(False)  # noqa: FBT003 - the library's signature
    av.logging.set_level(av.logging.PANIC)
    _silence()


def _silence() -> None:
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in _STREAMS:
        os.dup2(nowhere, stream)
    os.close(nowhere)
