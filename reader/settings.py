"""Settings and keymap, one TOML file."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_type_hints

import msgspec

from reader.reading.ordering import ORDERS, Order
from reader.text.message import Message
from reader.text.system_error import system_reason
from reader.text.user_folders import user_config_path

Kind = Literal["people", "organisations", "places", "quotes"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""What is highlighted in the text."""

Keyset = Literal["standard", "azerty", "vi", "arrows"]
Language = Literal["auto", "fr", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
"""Languages of the reader's own words; ``auto`` is the one that the environment asks for."""

KEYSET_NAMES: tuple[Keyset, ...] = get_args(Keyset)
"""Sets of keys to begin with."""

COPY_TEMPLATES: Mapping[str, str] = {
    "plain": "{words}<< — {speaker}>><<, {speaker_title}>><<, {outlet}>><<, “{title}”>><<, {date}>><<, {address}>>"
    "<< {checked}>>",
    "markdown": "> {words}\n>\n> —<< **{speaker}**>><<, {speaker_title}>><<, *{outlet}*>><<, {link}>><<, {date}>>"
    "<< {checked}>><<\n\n{note}>>",
    "org": "#+begin_quote\n{words}\n#+end_quote\n—<< *{speaker}*>><<, {speaker_title}>><<, /{outlet}/>><<, {link}>>"
    "<<, {date}>><< {checked}>><<\n\n{note}>>",
    "footnote": "{words}[^{key}]\n\n[^{key}]:<< {speaker}>><<, {speaker_title}>><<, *{outlet}*>><<, {link}>>"
    "<<, {date}>><< {checked}>>.",
}
"""Templates by which quotes are copied; see ``presentation.citation_text``."""

COPY_FIELDS = (
    "words", "speaker", "speaker_title", "about", "outlet", "title", "byline", "date", "address", "link", "checked",
    "key", "also", "note",
)  # fmt: skip
"""What a template may have in braces."""

_BRACES = re.compile(r"(?<![\w\]}{])\{(\w+)\}")
"""What is meant as a field; not what LaTeX has in braces behind a command."""
_TABLE = r"\s*\[\s*([\w-]+)\s*\]"
_SETTING = r"""\s*(?:([\w-]+)|["']([^"']+)["'])\s*="""


def _is_theme(value: Any) -> Message | None:
    return None if isinstance(value, str) and value else Message("must be the name of a theme")


def _is_measure(value: Any) -> Message | None:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return None if whole and 40 <= value <= 120 else Message("must be a whole number from 40 to 120")


def _is_order(value: Any) -> Message | None:
    return None if value in ORDERS else Message('must be "count", "appearance" or "name"')


def _is_switch(value: Any) -> Message | None:
    return None if isinstance(value, bool) else Message("must be true or false")


def _is_keyset(value: Any) -> Message | None:
    return None if value in KEYSET_NAMES else Message("must be one of: {names}", names=", ".join(KEYSET_NAMES))


def _is_language(value: Any) -> Message | None:
    return None if value in LANGUAGES else Message("must be one of: {names}", names=", ".join(LANGUAGES))


def _is_template(value: Any) -> Message | None:
    right = isinstance(value, str) and value
    return None if right else Message("must be the name of a template: {names}", names=", ".join(COPY_TEMPLATES))


def _are_templates(value: Any) -> Message | None:
    right = isinstance(value, Mapping) and all(isinstance(text, str) and text for text in value.values())
    example = 'note = "{words} ({speaker}<<, {outlet}>>)"'
    return None if right else Message("must be a table of texts: {example}", example=example)


def _are_kinds(value: Any) -> Message | None:
    right = isinstance(value, (list, tuple)) and all(kind in KINDS for kind in value)
    return None if right else Message("must be a list of: {names}", names=", ".join(KINDS))


def _is_keymap(value: Any) -> Message | None:
    example = 'search = ["/", "f3"]'
    right = isinstance(value, Mapping)
    return None if right else Message("must be a table of commands with their keys: {example}", example=example)


def _is_keys(value: Any) -> bool:
    return isinstance(value, str) or (
        isinstance(value, (list, tuple)) and bool(value) and all(isinstance(key, str) and key for key in value)
    )


class About(msgspec.Struct, frozen=True):
    """What a setting is for, and a check that returns what is wrong with a value."""

    words: Message
    wrong: Callable[[Any], Message | None]


class Settings(msgspec.Struct, frozen=True):
    """What a person can set; every field can stand in the settings file under its own name."""

    language: Annotated[
        Language, About(Message("Language of the reader itself: fr, en, or auto for that of the system."), _is_language)
    ] = "auto"
    theme: Annotated[
        str, About(Message("Name of the theme, or auto for that of the terminal's background."), _is_theme)
    ] = "auto"
    measure: Annotated[int, About(Message("Width of the text column, from 40 to 120 characters."), _is_measure)] = 72
    order: Annotated[Order, About(Message("Order of names in the sidebar: count, appearance or name."), _is_order)] = (
        "count"
    )
    plain: Annotated[
        tuple[Kind, ...],
        About(Message("What is not highlighted in the text: people, organisations, places, quotes."), _are_kinds),
    ] = ()
    justify: Annotated[bool, About(Message("Justified text: true or false."), _is_switch)] = False
    hyphenate: Annotated[bool, About(Message("Hyphenation (needs pyphen): true or false."), _is_switch)] = False
    motion: Annotated[
        bool, About(Message("Blinking cursor and sliding text: true, or false for none."), _is_switch)
    ] = True
    copy_as: Annotated[
        str,
        About(
            Message("How quotes are copied: {names}, or a template of your own.", names=", ".join(COPY_TEMPLATES)),
            _is_template,
        ),
    ] = "plain"
    keyset: Annotated[Keyset, About(Message("Basic set of keys: standard, azerty, vi or arrows."), _is_keyset)] = (
        "standard"
    )
    keys: Annotated[
        Mapping[str, tuple[str, ...]],
        About(Message("Your own keys by command: {example}.", example="[keys] search = ['/', 'f3']"), _is_keymap),
    ] = {}
    templates: Annotated[
        Mapping[str, str],
        About(
            Message(
                "Your own templates for copying: {example}.",
                example="[templates] note = '{words} ({speaker}<<, {outlet}>>)'",
            ),
            _are_templates,
        ),
    ] = {}


def settings_known() -> dict[str, About]:
    """Return every setting by its name, with what is said of it."""
    hints = get_type_hints(Settings, include_extras=True)
    return {name: hints[name].__metadata__[0] for name in Settings.__struct_fields__}


_NO_FILE = Message("not a regular file")
"""What is told of a pipe or a device, whose end one might wait for without end."""


class Loaded(msgspec.Struct, frozen=True):
    """The settings and what was wrong with the file; where something was, the default is used.

    ``given`` are the settings that the file at ``path`` gives, ``lines`` the lines, from 1, on which it has what it
    has, ``keys.search`` for what is in a table.
    """

    settings: Settings
    problems: tuple[Message, ...] = ()
    path: Path | None = None
    lines: Mapping[str, int] = {}
    given: tuple[str, ...] = ()

    def where(self, name: str) -> Message:
        """Return where a setting stands: ``settings.toml, line 3: measure``."""
        line = self.lines.get(name)
        path = _shown(self.path) if self.path else None
        if not line:
            return Message("{path}: {name}", path=path, name=name)
        return Message("{path}, line {line}: {name}", path=path, line=line, name=name)


def settings_file() -> Path:
    """Return where the settings are kept: ``$READER_CONFIG``, else the platform's place."""
    given = os.environ.get("READER_CONFIG")
    return Path(given) if given else user_config_path() / "settings.toml"


def load(path: Path | None = None) -> Loaded:
    """Read the settings file; one that is not there holds the defaults. Never raises."""
    path = path or settings_file()
    if not path.exists():
        return Loaded(Settings())
    import tomllib

    try:
        if _may_wait(path):
            return Loaded(Settings(), (_unused(path, _NO_FILE),))
        text = path.read_bytes().decode("utf-8")
        table = tomllib.loads(text)
    except OSError as error:
        return Loaded(Settings(), (_unused(path, system_reason(error)),))
    except RecursionError:
        return Loaded(Settings(), (_unused(path, Message("not valid TOML: too many brackets")),))
    except UnicodeDecodeError:
        return Loaded(Settings(), (_unused(path, Message("not in UTF-8")),))
    except ValueError as error:  # Also numbers of thousands of digits.
        return Loaded(Settings(), (_unused(path, Message("not valid TOML: {error}", error=str(error))),))
    return _checked(table, Loaded(Settings(), (), path, _lines(text)))


def _may_wait(path: Path) -> bool:
    """Return whether one may wait for what is to be read, or for its end: from a pipe, a terminal, any other device."""
    return not path.is_file() and not path.is_dir() and path != Path(os.devnull)


def _unused(path: Path, reason: Message) -> Message:
    return Message("{path}: {reason}; using the defaults", path=_shown(path), reason=reason)


def _shown(path: Path) -> str:
    """Return a path as people write it: ``~`` for the home folder, which is long and theirs to know."""
    try:
        return f"~{os.sep}{path.relative_to(Path.home())}"
    except (ValueError, RuntimeError):  # Elsewhere, or there is no home folder.
        return str(path)


def _lines(text: str) -> dict[str, int]:
    """Return the line, from 1, of each setting in a file, under ``table.name`` for one in a table."""
    table, lines = "", dict[str, int]()
    for number, line in enumerate(text.splitlines(), 1):
        if match := re.match(_TABLE, line):
            table = f"{match[1]}."
            lines.setdefault(match[1], number)
        elif match := re.match(_SETTING, line):
            lines.setdefault(table + (match[1] or match[2]), number)
    return lines


def _checked(table: Mapping[str, Any], loaded: Loaded) -> Loaded:
    known = settings_known()
    problems, values = list[Message](), dict[str, Any]()
    for name, value in table.items():
        if name not in known:
            place = loaded.where(name)
            problems.append(Message("{place}: unknown setting; list them with: reader settings", place=place))
        elif wrong := known[name].wrong(value):
            problems.append(Message("{place}: {reason}; using the default", place=loaded.where(name), reason=wrong))
        else:
            values[name] = value
    if "plain" in values:
        values["plain"] = tuple(values["plain"])
    if "keys" in values:
        values["keys"], wrong_keys = _keys_of(values["keys"], loaded)
        problems += wrong_keys
    if "templates" in values:
        values["templates"] = dict(values["templates"])
    settings = msgspec.structs.replace(Settings(), **values)
    problems += _wrong_templates(settings, loaded)
    return msgspec.structs.replace(loaded, settings=settings, problems=tuple(problems), given=tuple(values))


def _keys_of(table: Mapping[str, Any], loaded: Loaded) -> tuple[dict[str, tuple[str, ...]], list[Message]]:
    """Return the keys of each command, and what is wrong with those that are none: the others count."""
    keys, problems = dict[str, tuple[str, ...]](), list[Message]()
    for name, value in table.items():
        if _is_keys(value):
            keys[name] = (value,) if isinstance(value, str) else tuple(value)
        else:
            place, example = loaded.where(f"keys.{name}"), '["/", "f3"]'
            problems.append(
                Message(
                    "{place}: must be a key or a list of keys: {example}; using the default",
                    place=place,
                    example=example,
                )
            )
    return keys, problems


def _wrong_templates(settings: Settings, loaded: Loaded) -> Iterator[Message]:
    """Say which templates have fields that there are not, and which one is asked for that there is not."""
    for name, text in settings.templates.items():
        for field in dict.fromkeys(_BRACES.findall(text)):
            if field not in COPY_FIELDS:
                yield Message(
                    "{place}: no field {field}; the fields are: {names}",
                    place=loaded.where(f"templates.{name}"),
                    field=f"{{{field}}}",
                    names=", ".join(COPY_FIELDS),
                )
    names = (*COPY_TEMPLATES, *settings.templates)
    if settings.copy_as not in names:
        yield Message(
            "{place}: no template “{name}”; the templates are: {names}",
            place=loaded.where("copy_as"),
            name=settings.copy_as,
            names=", ".join(names),
        )


def remember(name: str, value: object, path: Path | None = None) -> Message | None:
    """Save a setting in the file and leave the rest of it as it is. Return what went wrong."""
    import tomlkit
    from tomlkit.exceptions import ParseError

    from reader.text.private_files import make_private_folder
    from reader.text.whole_file import whole_file

    path = path or settings_file()
    try:
        if path.exists() and not path.is_file():
            return Message("could not save the setting in {path}: {reason}", path=path, reason=_NO_FILE)
        document = tomlkit.parse(path.read_text("utf-8")) if path.exists() else tomlkit.document()
        if document.get(name) == value:
            return None
        document[name] = value
        make_private_folder(path.parent)
        with whole_file(path, private=True) as file:
            file.write(tomlkit.dumps(document).encode())
    except (OSError, ParseError, ValueError, RecursionError) as error:
        return Message("could not save the setting in {path}: {reason}", path=path, reason=system_reason(error))
    return None
