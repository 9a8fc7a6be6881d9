"""Reading line by line, for those who do not see the screen: text, names and speakers in words, commands typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.model.analysis import Entity, Quote, Role
from reader.model.analysis_index import AnalysisIndex
from reader.model.article import Article
from reader.model.certainty import is_doubtful
from reader.page.paragraphs import display_paragraphs
from reader.presentation.counts import counted
from reader.presentation.dates import long_date
from reader.presentation.labels import LOOKS
from reader.presentation.messages import N_, _, gettext
from reader.presentation.safe_text import safe_text
from reader.text.context import one_line
from reader.text.folding import fold

Answer = list[str]

HELP = (
    ("", N_("enter: the next paragraph")),
    ("-", N_("the paragraph before")),
    ("3", N_("the paragraph of that number")),
    ("actors", N_("people, organisations and places that act")),
    ("places", N_("the places")),
    ("quotes", N_("the quotes with their speakers")),
    (N_("/ NAME"), N_("find a name (typos are fine) and follow it")),
    ("n, N", N_("the next and the previous mention of the followed name")),
    ("w", N_("what the followed name says")),
    ("text", N_("the whole text")),
    ("help", N_("these commands")),
    ("quit", N_("leave the reader")),
)
"""What can be typed, and what it does; words are msgids, and may be cut to their beginning."""

WORDS = {
    "actors": N_("actors"),
    "places": N_("places"),
    "quotes": N_("quotes"),
    "text": N_("text"),
    "help": N_("help"),
    "quit": N_("quit"),
}


class PlainReader:
    """An article and where one is in it; ``answer`` takes what is typed and returns what to say."""

    def __init__(self, article: Article, index: AnalysisIndex) -> None:
        self.article = article
        self.index = index
        paragraphs = display_paragraphs(article.text)
        self._shown = paragraphs.shown
        self._spans = list(zip(paragraphs.starts, paragraphs.ends, strict=True))
        self._at = -1
        self._followed: Entity | None = None
        self._mentioned = -1

    def opening(self) -> Answer:
        """Say what the article is, and how to go on."""
        article, roles = self.article, [entity.role for entity in self.index.analysis.entities]
        facts = filter(None, (article.byline, long_date(article.date), article.site))
        length = [
            counted(len(roles) - roles.count("place"), "actor"),
            counted(len(roles) - roles.count("actor"), "place"),
        ]
        length.append(counted(len(self.index.analysis.quotes), "quote"))
        return [
            safe_text(article.title or article.source),
            *([safe_text(", ".join(facts))] if article.byline or article.date or article.site else []),
            ", ".join(length),
            _("enter reads the next paragraph, help lists the commands, quit ends"),
        ]

    def answer(self, line: str) -> Answer | None:
        """Return the lines to say to what was typed; ``None`` to end."""
        typed = line.strip()
        if not typed:
            return self._paragraph(self._at + 1)
        if typed in {"-", "+"}:
            return self._paragraph(self._at + (1 if typed == "+" else -1))
        if typed.isdigit():
            return self._paragraph(int(typed) - 1)
        if typed.startswith("/"):
            return self._find(typed[1:].strip())
        if typed in {"n", "N"}:
            return self._mention(1 if typed == "n" else -1)
        if typed == "w":
            return self._said()
        return self._command(typed)

    def _command(self, typed: str) -> Answer | None:
        doing: dict[str, Callable[[], Answer]] = {
            "actors": lambda: self._names("actor"),
            "places": lambda: self._names("place"),
            "quotes": lambda: self._quotes(range(len(self.index.analysis.quotes))),
            "text": lambda: [self._words(*span) for span in self._spans],
            "help": self._help,
        }
        if typed == "q":
            return None
        wanted = fold("help" if typed == "?" else typed)
        for word, msgid in WORDS.items():
            if any(fold(name).startswith(wanted) for name in (word, gettext(msgid))):
                return None if word == "quit" else doing[word]()
        return [_("no command “{typed}”; help lists them").format(typed=safe_text(typed))]

    def _help(self) -> Answer:
        said = _("{name}: {words}")
        return [
            said.format(name=gettext(WORDS.get(key, key)), words=gettext(words)) if key else gettext(words)
            for key, words in HELP
        ]

    def _paragraph(self, number: int) -> Answer:
        if not 0 <= number < len(self._spans):
            return [_("there is no such paragraph; the text has {count}").format(count=len(self._spans))]
        self._at = number
        place = _("paragraph {number}/{count}").format(number=number + 1, count=len(self._spans))
        return [place, self._words(*self._spans[number])]

    def _words(self, start: int, end: int) -> str:
        """Return the words of a paragraph, with who says each quote that ends in it."""
        pieces, at = [], start
        for quote in sorted(self.index.analysis.quotes, key=lambda quote: quote.end):
            if start < quote.end <= end and (name := self._speaker(quote)):
                pieces += [self._shown[at : quote.end], " [", _("said by {name}").format(name=name), "]"]
                at = quote.end
        return safe_text("".join([*pieces, self._shown[at:end]]))

    def _speaker(self, quote: Quote) -> str:
        name = self.index.speaker_name(quote)
        if name and is_doubtful(quote):
            return _("{name}, uncertain").format(name=name)
        return name or ""

    def _names(self, role: Role) -> Answer:
        entities = [entity for entity in self.index.analysis.entities if entity.role in (role, "both")]
        return [self._name(entity) for entity in entities] or [_("No names.")]

    def _name(self, entity: Entity) -> str:
        facts = [entity.name, gettext(LOOKS[entity.label].word), *entity.titles[:1]]
        return safe_text(", ".join([*facts, counted(len(entity.mentions), "mention")]))

    def _quotes(self, numbers: Sequence[int]) -> Answer:
        quotes = [self.index.analysis.quotes[number] for number in numbers]
        template, unknown = _("{name}: {words}"), _("speaker unknown")
        said = [
            template.format(
                name=self._speaker(quote) or unknown, words=one_line(self.article.text[quote.start : quote.end])
            )
            for quote in quotes
        ]
        return list(map(safe_text, said)) or [_("No quotes found.")]

    def _find(self, query: str) -> Answer:
        from reader.search.names.index import NameIndex, record

        matches = NameIndex([record(entity) for entity in self.index.analysis.entities]).find(query, 1) if query else []
        if not matches:
            return [_("No name matches “{query}”.").format(query=safe_text(query))]
        self._followed = self.index.entities[matches[0].key]
        self._mentioned = -1
        return [self._name(self._followed), *self._mention(1)]

    def _mention(self, step: int) -> Answer:
        if self._followed is None:
            return [_("no name is followed; / finds one")]
        mentions = sorted(self._followed.mentions)
        if not mentions:
            return [self._name(self._followed)]
        self._mentioned = (self._mentioned + step) % len(mentions)
        start = mentions[self._mentioned].start
        number = next((i for i, (_start, end) in enumerate(self._spans) if start < end), 0)
        return [f"{self._followed.name} {self._mentioned + 1}/{len(mentions)}", *self._paragraph(number)]

    def _said(self) -> Answer:
        if self._followed is None:
            return [_("no name is followed; / finds one")]
        return self._quotes(self.index.quotes_by(self._followed))
