"""Quotes with their sources as text to paste: templates, the person's own among them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePath

import msgspec

from reader.model.citation import Citation
from reader.presentation.messages import N_, gettext, ngettext
from reader.presentation.safe_text import safe_text
from reader.settings import COPY_TEMPLATES
from reader.text.context import one_line

_FIELD = re.compile(r"\{([a-z_]+)\}")
_GROUP = re.compile(r"<<(.*?)>>", re.DOTALL)
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#|~&^])")
_LINK_UNSAFE = re.compile(r"[\s<>()\[\]\\|\"]")


def _plain(text: str) -> str:
    return safe_text(text)


def _markdown(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", safe_text(text))


def _org(text: str) -> str:
    # Org has no escapes: a zero-width space keeps what would be markup from being it (Org manual, "Escape Character").
    return re.sub(r"^(?=[*#])|(?<=[\[\]])|(?=[\[\]])", "\u200b", safe_text(text))


ESCAPES: Mapping[str, Callable[[str], str]] = {"markdown": _markdown, "footnote": _markdown, "org": _org}
"""How text from outside is kept from being markup, by template; in others it is put as it is."""


class CopyTemplate(msgspec.Struct, frozen=True):
    """How a quote is written, with ``COPY_FIELDS`` in braces; a ``<<part>>`` goes if one of its fields is empty."""

    name: str
    text: str

    def rendered(self, citation: Citation) -> str:
        """Return a quote with its source."""
        values = self._values(citation)

        def filled(text: str) -> str:
            return _FIELD.sub(lambda match: values.get(match[1], match[0]), text)

        def group(match: re.Match[str]) -> str:
            return filled(match[1]) if all(values.get(name, "") for name in _FIELD.findall(match[1])) else ""

        # Groups and what is between them apart, so that nothing in a value is read as a template.
        pieces, done = [], 0
        for match in _GROUP.finditer(self.text):
            pieces += [filled(self.text[done : match.start()]), group(match)]
            done = match.end()
        return "".join([*pieces, filled(self.text[done:])])

    def _values(self, citation: Citation) -> dict[str, str]:
        escape = ESCAPES.get(self.name, _plain)
        raw = {
            "words": citation.words,
            "speaker": citation.speaker,
            "speaker_title": citation.speaker_title,
            "about": ", ".join(citation.about),
            "outlet": citation.outlet,
            "title": citation.title,
            "byline": citation.byline,
            "date": citation.date,
            "checked": "✓" if citation.checked else "",
            "key": citation.key,
            "also": str(citation.also or ""),
            "note": citation.note,
        }
        address = _address(citation)
        return {
            **{name: escape(value) if value else "" for name, value in raw.items()},
            "address": address if citation.url else escape(address),
            "link": _link(self.name, escape(citation.title or ""), address if citation.url else None),
        }


def _address(citation: Citation) -> str:
    """Return where an article was found: a web address, safe to stand in a link, else the name of the file."""
    if citation.url:
        return _LINK_UNSAFE.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), citation.url)
    return "" if citation.address in ("-", "@clipboard") else PurePath(citation.address).name


def _link(template: str, title: str, url: str | None) -> str:
    """Return the title, linked where there is an address."""
    if url is None:
        return title
    if template in ("markdown", "footnote"):
        return f"[{title or url}]({url})"
    if template == "org":
        return f"[[{url}][{title or url}]]"
    return f"{title} <{url}>" if title else url


def copy_template(name: str, own: Mapping[str, str]) -> CopyTemplate:
    """Return a template by its name, the person's own before those that come with the reader; ``plain`` for others."""
    text = own.get(name) or COPY_TEMPLATES.get(name)
    return CopyTemplate(name, text) if text else CopyTemplate("plain", own.get("plain") or COPY_TEMPLATES["plain"])


def template_names(own: Mapping[str, str]) -> list[str]:
    """Return the names of all templates, those that come with the reader first."""
    return list(dict.fromkeys((*COPY_TEMPLATES, *own)))


def next_template(name: str, own: Mapping[str, str]) -> str:
    """Return the name of the template that comes after another."""
    names = template_names(own)
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]


def citations_text(template: CopyTemplate, citations: Iterable[Citation]) -> str:
    """Return quotes one after the other, a blank line between those of several lines."""
    parts = [template.rendered(citation) for citation in citations]
    return ("\n\n" if any("\n" in part for part in parts) else "\n").join(parts)


_BUILT_IN = {"plain": N_("plain text"), "markdown": "Markdown", "org": "Org", "footnote": N_("a footnote")}
"""What the templates that come along are called; those of a person are called as they named them."""


def copied_message(count: int, template: str, text: str) -> str:
    """Say what was copied: a quote with its first words, or how many quotes."""
    first = one_line(text)
    shown = first[:40] + "…" if len(first) > 40 else first
    return ngettext(
        "copied as {template}: {words}",
        "{count} quotes copied as {template}",
        count,
        template=gettext(_BUILT_IN.get(template, template)),
        words=shown,
    )
