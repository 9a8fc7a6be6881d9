"""The library's tables, and the migrations from older ones."""

from __future__ import annotations

import sqlite3

from reader.library.transaction import begin

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE article (
        id TEXT PRIMARY KEY,
        source TEXT NOT NULL,
        title TEXT,
        body BLOB NOT NULL,
        opened REAL NOT NULL,
        top INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID;
    CREATE INDEX article_opened ON article (opened);
    CREATE TABLE analysis (
        article TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
        version TEXT NOT NULL,
        model TEXT NOT NULL,
        body BLOB NOT NULL
    ) WITHOUT ROWID;
    """,
    """
    CREATE TABLE mark (
        article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        letter TEXT NOT NULL,
        top INTEGER NOT NULL,
        start INTEGER,
        end INTEGER,
        PRIMARY KEY (article, letter)
    ) WITHOUT ROWID;
    """,
    """
    CREATE TABLE kept (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        source TEXT NOT NULL,
        title TEXT,
        byline TEXT,
        site TEXT,
        date TEXT,
        language TEXT,
        words INTEGER NOT NULL DEFAULT 0,
        added REAL NOT NULL,
        opened REAL,
        top INTEGER NOT NULL DEFAULT 0,
        progress REAL NOT NULL DEFAULT 0,
        removed REAL,
        indexed INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE body (
        article INTEGER PRIMARY KEY REFERENCES kept (number) ON DELETE CASCADE,
        body BLOB NOT NULL
    );
    CREATE TABLE understood (
        article INTEGER PRIMARY KEY REFERENCES kept (number) ON DELETE CASCADE,
        version TEXT NOT NULL,
        model TEXT NOT NULL,
        body BLOB NOT NULL
    );
    CREATE TABLE place (
        article INTEGER NOT NULL REFERENCES kept (number) ON DELETE CASCADE,
        letter TEXT NOT NULL,
        top INTEGER NOT NULL,
        start INTEGER,
        end INTEGER,
        PRIMARY KEY (article, letter)
    ) WITHOUT ROWID;
    INSERT INTO kept (id, source, title, added, opened, top)
        SELECT id, source, title, opened, opened, top FROM article ORDER BY opened;
    INSERT INTO body SELECT kept.number, article.body FROM article JOIN kept USING (id);
    INSERT INTO understood
        SELECT kept.number, version, model, analysis.body FROM analysis JOIN kept ON kept.id = analysis.article;
    INSERT INTO place
        SELECT kept.number, letter, mark.top, start, end FROM mark JOIN kept ON kept.id = mark.article;
    DROP TABLE mark;
    DROP TABLE analysis;
    DROP TABLE article;
    ALTER TABLE kept RENAME TO article;
    ALTER TABLE understood RENAME TO analysis;
    ALTER TABLE place RENAME TO mark;
    CREATE INDEX article_source ON article (source);
    CREATE INDEX article_opened ON article (opened) WHERE removed IS NULL;
    CREATE INDEX article_recent ON article (max(coalesce(opened, 0), added)) WHERE removed IS NULL;
    CREATE INDEX article_unread ON article (added) WHERE removed IS NULL AND opened IS NULL;
    CREATE INDEX article_by_source ON article (coalesce(site, ''), source) WHERE removed IS NULL;
    CREATE INDEX article_waiting ON article (number) WHERE removed IS NULL AND indexed = 0;
    CREATE TABLE tag (
        tag TEXT NOT NULL,
        article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
        PRIMARY KEY (tag, article)
    ) WITHOUT ROWID;
    CREATE INDEX tag_article ON tag (article);
    CREATE TABLE follow (
        article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
        rank INTEGER NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (article, rank)
    ) WITHOUT ROWID;
    CREATE TABLE correction (number INTEGER PRIMARY KEY, made REAL NOT NULL, body TEXT NOT NULL UNIQUE);
    CREATE TABLE name (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        key TEXT NOT NULL UNIQUE,
        family TEXT,
        name TEXT NOT NULL,
        label TEXT NOT NULL,
        country TEXT,
        aliases TEXT NOT NULL DEFAULT '',
        titles TEXT NOT NULL DEFAULT '',
        articles INTEGER NOT NULL DEFAULT 0,
        mentions INTEGER NOT NULL DEFAULT 0,
        places INTEGER NOT NULL DEFAULT 0,
        quotes INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX name_family ON name (family) WHERE family IS NOT NULL;
    CREATE TABLE who (
        article INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE,
        names BLOB NOT NULL
    );
    CREATE VIRTUAL TABLE name_articles USING fts5(names, content='', detail=none, columnsize=0, tokenize=ascii);
    CREATE TABLE said (
        name INTEGER NOT NULL REFERENCES name (number) ON DELETE CASCADE,
        quote INTEGER NOT NULL,
        PRIMARY KEY (name, quote)
    ) WITHOUT ROWID;
    CREATE TABLE word (word TEXT PRIMARY KEY, sound TEXT NOT NULL) WITHOUT ROWID;
    CREATE INDEX word_sound ON word (sound);
    CREATE TABLE name_word (word TEXT NOT NULL, name INTEGER NOT NULL, PRIMARY KEY (word, name)) WITHOUT ROWID;
    CREATE VIRTUAL TABLE title_words USING fts5(words, content='', detail=none, columnsize=0, tokenize=ascii);
    CREATE VIRTUAL TABLE text_words USING fts5(words, content='', detail=none, columnsize=0, tokenize=ascii);
    CREATE VIRTUAL TABLE quote_words USING fts5(words, content='', detail=none, columnsize=0, tokenize=ascii);
    """,
    """
    ALTER TABLE who ADD COLUMN quotes BLOB;
    CREATE INDEX who_waiting ON who (article) WHERE quotes IS NULL;
    CREATE TABLE about (
        name INTEGER NOT NULL REFERENCES name (number) ON DELETE CASCADE,
        quote INTEGER NOT NULL,
        PRIMARY KEY (name, quote)
    ) WITHOUT ROWID;
    CREATE TABLE checked_quote (quote INTEGER PRIMARY KEY);
    CREATE TABLE saved_search (name TEXT PRIMARY KEY, query TEXT NOT NULL, made REAL NOT NULL) WITHOUT ROWID;
    """,
    """
    ALTER TABLE article ADD COLUMN compared INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX article_uncompared ON article (number) WHERE removed IS NULL AND indexed > 0 AND compared < 3;
    CREATE TABLE statement (quote INTEGER PRIMARY KEY, statement INTEGER NOT NULL);
    CREATE INDEX statement_quotes ON statement (statement);
    CREATE TABLE reprint (article INTEGER PRIMARY KEY, reprint INTEGER NOT NULL);
    CREATE INDEX reprint_articles ON reprint (reprint);
    CREATE VIRTUAL TABLE statement_prints USING fts5(prints, content='', detail=none, columnsize=0, tokenize=ascii);
    CREATE VIRTUAL TABLE article_prints USING fts5(prints, content='', detail=none, columnsize=0, tokenize=ascii);
    """,
    """
    CREATE TABLE note (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        words TEXT NOT NULL,
        text TEXT NOT NULL,
        article TEXT,
        source TEXT,
        title TEXT,
        start INTEGER NOT NULL,
        made REAL NOT NULL,
        changed REAL NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX note_article ON note (article);
    CREATE INDEX note_source ON note (source);
    """,
    """
    ALTER TABLE correction ADD COLUMN article TEXT;
    ALTER TABLE correction ADD COLUMN source TEXT;
    CREATE INDEX correction_article ON correction (article);
    CREATE INDEX correction_source ON correction (source) WHERE source IS NOT NULL;
    """,
    """
    DROP TABLE statement_prints;
    CREATE VIRTUAL TABLE statement_prints USING fts5(prints, content='', detail=none, columnsize=0, tokenize=ascii);
    DELETE FROM statement;
    UPDATE article SET compared = compared & 1;
    """,
    "-- In this one corrections learn the prints of their articles.",
)
"""Each takes the library from one version (its place in the list) to the next. Never change one that was released.

``body`` is a MessagePack value compressed with zlib: the whole Article, the whole Analysis; of a correction it is JSON.
``added``, ``opened``, ``removed`` and ``made`` are in seconds since 1970, ``top`` is the first visible character where
one stopped, or that is marked; ``start`` and ``end`` the span one was at there. ``indexed`` is the INDEX that an
article is in (see ``indexing``), 0 for none yet, -1 for one that is damaged.

A ``name`` is one person, body or place in all articles; ``mentions`` counts all of them, ``places`` those as a place.
Its ``aliases`` and ``titles`` are one a line. ``who`` has for each article the Presences of ``indexing``,
MessagePack; ``name_articles`` has the numbers of their names as words, a row an article: lists of articles take a
tenth of the room there that a table of pairs takes. ``quotes`` of ``who`` are the QuoteFacts of ``quote_facts``,
MessagePack, NULL until they are made; ``said`` has the quotes of a name, ``about`` those in which others mention it.
The number of a quote is that of its article times 2^20 and its own number there: what it says is in the article.
Quotes of one ``statement`` are the same words of somebody, articles of one ``reprint`` the same text; who is alone is
in neither. ``compared`` says what of an article was compared with others (``statement_index``): their fingerprints are
in ``statement_prints`` and ``article_prints``, which a migration makes anew where they are made otherwise. A ``note``
is its writer's: it stays when the article goes. The tables of words hold folded words and no texts. Words of a name
that is gone stay until the tables are made anew: no other gets its number. A ``correction`` holds in the article of an
id, or of a source, in all where both are null.
"""

PRINTS = 8
"""The migration in which corrections learn by what their articles are recognised under another headline."""

CHOICES = 6
"""The migration in which speakers that a person chose go from the analyses into corrections."""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables up to date. Raises sqlite3.Error; then nothing was changed.

    Another reader may be at it too: whoever comes second finds it done.
    """
    if _version(connection) >= len(MIGRATIONS):
        return
    begin(connection)
    with connection:
        for number in range(_version(connection), len(MIGRATIONS)):
            for statement in MIGRATIONS[number].split(";"):
                connection.execute(statement)
            if number == CHOICES and connection.execute("SELECT 1 FROM analysis LIMIT 1").fetchone():
                from reader.library.choices import take_choices

                take_choices(connection)
            if number == PRINTS and connection.execute("SELECT 1 FROM correction LIMIT 1").fetchone():
                from reader.library.corrections import learn_prints

                learn_prints(connection)
            connection.execute(f"PRAGMA user_version = {number + 1}")


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)
