"""Brings the .ts files up to the words in the code and compiles them; run it after any visible text has changed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("zh_CN", "es")


def main() -> int:
    sources = [str(path) for path in sorted((ROOT / "app" / "ui").rglob("*.py"))] + [str(ROOT / "app" / "bootstrap.py")]
    unfinished = 0
    for language in LANGUAGES:
        table = ROOT / "resources" / "i18n" / f"averment_{language}.ts"
        update = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", language]
        subprocess.run([tool("lupdate"), *update, *sources, "-ts", str(table)], check=True)
        subprocess.run([tool("lrelease"), str(table), "-qm", str(table.with_suffix(".qm"))], check=True)
        unfinished += table.read_text(encoding="utf-8").count('type="unfinished"')
    print(f"{unfinished} texts have no translation yet")
    return 1 if unfinished else 0


def tool(name: str) -> str:
    return str(Path(sys.executable).with_name(f"pyside6-{name}"))


if __name__ == "__main__":
    sys.exit(main())
