"""Where the program begins: a command line, or the window where there are no words."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path
from types import TracebackType

from app.casework.practice import Practice
from app.cli.run import run

_BUG = 70


def main() -> None:
    """Carry out the command line and end with its exit status; a bug ends with 70."""
    sys.excepthook = _end_as_bug
    sys.exit(run(sys.argv[1:], _open_window))


def _open_window(store: Path | None, practice: Practice | None) -> int:
    from app.bootstrap import run_window  # noqa: PLC0415 - Qt is loaded only where a window is wanted: it doubles the start of a command

    return run_window(store, opened=practice)


def _end_as_bug(kind: type[BaseException], _: BaseException, trace: TracebackType | None) -> None:
    """Say where in the program it broke, never what was being worked on: an exception's own words may hold case content."""
    if issubclass(kind, KeyboardInterrupt):
        sys.stderr.write("averment: Stopped.\n")
        os._exit(130)
    sys.stderr.write("averment: This is a fault in Averment, not in what you did. Nothing that was reported as kept is lost.\n")
    for frame in traceback.extract_tb(trace)[-6:]:
        sys.stderr.write(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}\n")
    sys.stderr.write(f"  {kind.__name__}\n")
    sys.stderr.flush()
    os._exit(_BUG)


if __name__ == "__main__":
    main()
