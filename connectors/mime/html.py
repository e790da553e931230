"""HTML mail as plain text: what a reader would see, nothing fetched, hidden elements left out (R14)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from connectors.mime.charsets import without_surrogates

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_HTML_LIMIT: Final = 2 << 20
_TEXT_LIMIT: Final = 1 << 20
_SILENT: Final = frozenset(
    {"script", "style", "head", "title", "template", "object", "embed", "applet", "svg", "math"}
    | {"iframe", "noframes", "select", "textarea", "audio", "video"}
)
_BLOCKS: Final = frozenset(
    {"address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figure"}
    | {"footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre"}
    | {"section", "table", "tbody", "tfoot", "thead", "tr", "ul"}
)
_APART: Final = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre"])
_SPACE: Final = re.compile(r"[ \t\r\n\f\u200b]+")
_HIDING: Final = re.compile(
    r"display:none|visibility:(?:hidden|collapse)|font-size:0(?![.\d])|font-size:0\.\d|opacity:0(?![.\d])"
    r"|mso-hide:all|max-height:0(?![.\d])|text-indent:-\d{3,}"
)
_COLOUR: Final = re.compile(r"(?:^|;)color:([^;!]+)")
_GROUND: Final = re.compile(r"(?:^|;)background(?:-color)?:([^;!]+)")
_NAMED: Final = {"white": "#ffffff", "black": "#000000", "rgb(255,255,255)": "#ffffff", "rgb(0,0,0)": "#000000"}


def html_text(html: str, *, links: bool = False) -> str:
    """Give the visible text of an HTML mail, line by line; with `links` each target stands behind its words.

    Never raises and never recurses; reads 2 MiB of HTML and gives 1 MiB of text at most.
    """
    from selectolax.lexbor import LexborHTMLParser

    root = LexborHTMLParser(without_surrogates(html[:_HTML_LIMIT])).body
    if root is None:
        return ""
    writer = _Writer()
    stack: list[tuple[LexborNode | None, str, str]] = [(root, "", "#ffffff")]
    while stack and writer.size < _TEXT_LIMIT:
        node, close, ground = stack.pop()
        if node is None:
            writer.close(close)
            continue
        if node is not root and node.next is not None:
            stack.append((node.next, "", ground))
        tag = node.tag or ""
        if tag == "-text":
            writer.write(node.text(deep=False))
            continue
        own = _ground(node, ground) if tag and tag[0].isalpha() else None
        if own is None or tag in _SILENT:
            continue
        writer.open(tag, node)
        end = tag
        if links and tag == "a":
            end = "a " + _target(node)
        stack.append((None, end, own))
        if node.child is not None:
            stack.append((node.child, "", own))
    return writer.text()


def _ground(node: LexborNode, ground: str) -> str | None:
    """Give the background that the element's text stands on; None where the element cannot be seen."""
    attributes = node.attributes
    if not attributes:
        return ground
    if "hidden" in attributes:
        return None
    style = _SPACE.sub("", (attributes.get("style") or "")[:4_000]).lower()
    own = _GROUND.search(style)
    below = _colour(own[1] if own else attributes.get("bgcolor") or "") or ground
    if not style and "color" not in attributes:
        return below
    if _HIDING.search(style):
        return None
    ink = _COLOUR.search(style)
    colour = _colour(ink[1] if ink else attributes.get("color") or "")
    return None if colour and (colour in (below, "transparent")) else below


def _colour(value: str) -> str:
    value = value.strip().lower()
    if len(value) == 4 and value.startswith("#"):
        value = "#" + "".join(digit * 2 for digit in value[1:])
    return _NAMED.get(value, value)


def _target(node: LexborNode) -> str:
    target = (node.attributes.get("href") or "").strip()
    return target[:2_000] if re.match(r"(?i)(?:https?|mailto):", target) else ""


class _Writer:
    """Collects lines: white space folded, blocks apart, quotes marked with `>`."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.line: list[str] = []
        self.size = 0
        self.quotes = 0
        self.pre = 0
        self.spaced = True
        self.anchor = 0

    def write(self, text: str) -> None:
        if self.pre:
            first, *rest = text.replace("\r\n", "\n").split("\n")
            self._add(first)
            for line in rest:
                self.end()
                self._add(line)
            return
        folded = _SPACE.sub(" ", text)
        if self.spaced:
            folded = folded.lstrip(" ")
        if folded:
            self._add(folded)

    def open(self, tag: str, node: LexborNode) -> None:
        if tag == "br":
            self.end(always=True)
            return
        if tag in ("td", "th"):
            self.write(" ")
        elif tag == "img":
            self.write(node.attributes.get("alt") or "")
        elif tag == "a":
            self.anchor = len(self.line)
        if tag in _BLOCKS:
            self.end()
            if tag in _APART:
                self.gap()
        if tag == "li":
            self._add("- ")
            self.spaced = True
        self.quotes += tag == "blockquote"
        self.pre += tag == "pre"

    def close(self, tag: str) -> None:
        name, _, target = tag.partition(" ")
        if target:
            shown = "".join(self.line[self.anchor :]).strip()
            if target.removeprefix("mailto:") not in shown:
                self._add(f" <{target}>" if shown else "")
        if name in _BLOCKS:
            self.end()
        self.quotes -= name == "blockquote"
        self.pre -= name == "pre"
        if name in _APART:
            self.gap()

    def end(self, *, always: bool = False) -> None:
        text = "".join(self.line)
        if not self.pre:
            text = text.strip(" ")
        self.line = []
        self.anchor = 0
        self.spaced = True
        if text or always or self.pre:
            self.lines.append(("> " * min(self.quotes, 20) + text).rstrip())
            self.size += len(text) + 1

    def gap(self) -> None:
        if self.lines and self.lines[-1].strip("> "):
            self.lines.append((">" * min(self.quotes, 20)).strip())

    def text(self) -> str:
        self.end()
        return re.sub(r"\n{3,}", "\n\n", "\n".join(self.lines)).strip("\n")[:_TEXT_LIMIT]

    def _add(self, text: str) -> None:
        if text:
            self.line.append(text)
            self.spaced = text.endswith(" ")
