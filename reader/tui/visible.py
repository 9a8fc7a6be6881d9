"""Text from outside made safe to paint: what could steer a terminal is shown instead of obeyed.

Control characters become their pictures (Unicode block "Control Pictures"), characters that reorder or hide text
(bidirectional formatting, zero-width, line and paragraph separators; Unicode TR36 and CVE-2021-42574) a replacement
sign. One character stays one character, so offsets hold.
"""

from __future__ import annotations

_PICTURES = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421}
_BLANKS = {ord("\n"): " ", ord("\t"): " ", ord("\r"): " "}
_C1 = dict.fromkeys(range(0x80, 0xA0), "�")
_FORMATTING = dict.fromkeys(
    [0x061C, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0xFEFF, *range(0x202A, 0x202F), *range(0x2060, 0x2070)], "�"
)
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "�")

_SHOWN = {**_PICTURES, **_BLANKS, **_C1, **_FORMATTING, **_SURROGATES}


def visible(text: str) -> str:
    """The same number of characters, none of which steers a terminal; line breaks and tabs become spaces."""
    return text if text.isascii() and text.isprintable() else text.translate(_SHOWN)
