"""Write transactions that take the lock before they read."""

from __future__ import annotations

import sqlite3

ATTEMPTS = 3
"""Times that the lock is asked for, each as long as the connection waits."""


def begin(connection: sqlite3.Connection) -> None:
    """Begin a transaction with the lock for writing, so that what it reads is still true when it writes.

    Tries again while another program holds the lock. Raises sqlite3.OperationalError, of kind SQLITE_BUSY where the
    lock is still held after the last attempt.
    """
    for attempt in range(ATTEMPTS):
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or attempt == ATTEMPTS - 1:
                raise
        else:
            return
