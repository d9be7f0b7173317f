"""The parts inside a .docx package: opened with bounds, parsed without entities, found by what they are for."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator

from lxml import etree

_LARGEST_PART = 64 << 20
_ROOT_LINKS = "_rels/.rels"
_MAIN_PART = "word/document.xml"
_PROPERTIES = (("created_at", "created"), ("modified_at", "modified"), ("author", "creator"), ("title", "title"))


class PartTooLarge(Exception):
    """A part unfolds to more than any written document needs."""


def local(element: etree._Element) -> str:
    """An element's name without its namespace, which strict and transitional files spell differently; empty for comments."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element | None, name: str) -> str:
    """An attribute by its local name; empty where there is none."""
    if element is None:
        return ""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first descendant down a path of local names."""
    for name in path:
        if element is None:
            return None
        element = next((inner for inner in element if local(inner) == name), None)
    return element


def is_on(element: etree._Element | None) -> bool:
    """Whether a switch such as w:vanish is there and not turned off."""
    return element is not None and attribute(element, "val") not in {"0", "false", "off"}


class Package:
    """An opened zip with the parts of one Word document."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self.names = frozenset(archive.namelist())
        self._main = self._linked(_ROOT_LINKS, "", "officeDocument") or _MAIN_PART

    @property
    def is_word(self) -> bool:
        """Whether the package's main part is a text document."""
        return self._main in self.names and not self._main.startswith(("xl/", "ppt/"))

    def main(self) -> etree._Element:
        """The root of the document part."""
        return self._parsed(self._main)

    def beside_main(self, purpose: str) -> etree._Element | None:
        """The root of a part linked from the main one ("styles", "numbering", "footnotes", "endnotes"), if there."""
        folder, name = posixpath.split(self._main)
        found = self._linked(posixpath.join(folder, "_rels", f"{name}.rels"), folder, purpose)
        return self._parsed(found) if found else None

    def properties(self) -> Iterator[tuple[str, str]]:
        """Names of file facts with their values, from the core and the application properties."""
        core = self._linked(_ROOT_LINKS, "", "core-properties")
        if core:
            told = {local(element): (element.text or "").strip() for element in self._parsed(core)}
            yield from ((name, told[key]) for name, key in _PROPERTIES if told.get(key))
        extended = self._linked(_ROOT_LINKS, "", "extended-properties")
        application = child(self._parsed(extended), "Application") if extended else None
        if application is not None and application.text:
            yield "producer", application.text.strip()

    def _linked(self, links: str, folder: str, purpose: str) -> str:
        if links not in self.names:
            return ""
        for link in self._parsed(links):
            if attribute(link, "Type").endswith(f"/{purpose}") and attribute(link, "TargetMode") != "External":
                target = attribute(link, "Target")
                part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                if part in self.names:
                    return part
        return ""

    def _parsed(self, name: str) -> etree._Element:
        with self._archive.open(name) as part:
            data = part.read(_LARGEST_PART + 1)
        if len(data) > _LARGEST_PART:
            raise PartTooLarge
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        return etree.fromstring(data, parser)
