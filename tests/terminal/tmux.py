"""A real terminal for tests: the program in a tmux pane, keys in, screen out."""

from __future__ import annotations

import os
import re
import select
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

PATIENCE = 20.0
"""Seconds until a screen that does not come counts as a failure; generous, since test machines are slow."""

LOOK_AGAIN = 0.25
"""Seconds after which the screen is looked at though the pane sent nothing."""


ASKED_BY_APP = b"\x1b[?2048$p"
"""What Textual asks the terminal as soon as it has taken it over."""

ESCAPES = re.compile(rb"\x1b\[[0-9;?<>=$:]*[a-zA-Z]")

QUIET = 0.5
"""Seconds without output after which a screen is taken to stand."""


class Pane:
    """One program in one tmux pane of its own server. ``folder`` holds the server's socket and the pane's output."""

    def __init__(
        self, folder: Path, command: list[str], *, size: tuple[int, int], env: dict[str, str], stdin: str | None = None
    ) -> None:
        self._tmux = ["tmux", "-S", str(folder / "tmux.sock"), "-f", "/dev/null"]
        fifo = folder / "output"
        os.mkfifo(fifo)
        width, height = size
        settings = [f"-e{name}={value}" for name, value in env.items()]
        # The program starts only once its output is piped, so that not a byte of it is missed.
        # tmux tells the status of a dead pane late or never, so the shell writes it down.
        self._status = folder / "status"
        run = '"$@"' if stdin is None else '"$@" < "$STDIN"'
        run = f'{run}; echo $? > "$STATUS.new"; mv "$STATUS.new" "$STATUS"'
        settings += [f"-eSTATUS={self._status}", *([] if stdin is None else [f"-eSTDIN={stdin}"])]
        waiting = ["sh", "-c", f"read -r _; {run}", "sh", *command]
        self._run("new-session", "-d", "-x", str(width), "-y", str(height), *settings, *waiting)
        self._run("set-option", "-g", "remain-on-exit", "on")
        self._run("set-option", "-g", "escape-time", "0")
        self._run("set-option", "-g", "window-size", "manual")
        self.resize(width, height)
        self._run("pipe-pane", f"cat > '{fifo}'")
        self._output = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)
        self._painted = b""
        self._run("send-keys", "Enter")

    def _run(self, *arguments: str) -> str:
        # The server hands its environment on; a test runner's idea of the terminal's size is not the pane's.
        inherited = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
        done = subprocess.run([*self._tmux, *arguments], capture_output=True, text=True, check=False, env=inherited)
        assert done.returncode == 0, f"tmux {arguments[0]}: {done.stderr}"
        return done.stdout

    @property
    def program(self) -> int:
        """Process id of the program."""
        shell = self._run("display-message", "-p", "#{pane_pid}").strip()
        return int(Path(f"/proc/{shell}/task/{shell}/children").read_text().split()[0])

    def press(self, *keys: str) -> None:
        """Press keys by their tmux names (``Enter``, ``C-o``, ``/`` ...)."""
        self._run("send-keys", *keys)

    def type(self, text: str) -> None:
        """Type text as it stands."""
        self._run("send-keys", "-l", text)

    def resize(self, width: int, height: int) -> None:
        """Make the terminal another size."""
        self._run("resize-window", "-x", str(width), "-y", str(height))

    def screen(self, *, styled: bool = False) -> str:
        """What the pane shows; with escape sequences where ``styled``."""
        return self._run("capture-pane", "-p", *(["-e"] if styled else []))

    @property
    def alternate(self) -> bool:
        """Whether the alternate screen is shown."""
        return self._run("display-message", "-p", "#{alternate_on}").strip() == "1"

    @property
    def mouse(self) -> bool:
        """Whether the pane was left taking the mouse."""
        return self._run("display-message", "-p", "#{mouse_any_flag}").strip() == "1"

    def status(self) -> int | None:
        """Exit status of the program, ``None`` while it runs."""
        return int(self._status.read_text()) if self._status.exists() else None

    def wait(self, reached: Callable[[str], bool], what: str) -> str:
        """Wait until the screen is as wanted and return it; fails with the last screen."""
        end = time.monotonic() + PATIENCE
        while True:
            shown = self.screen()
            if reached(shown):
                return shown
            assert time.monotonic() < end, f"waited for {what}; the screen:\n{shown}"
            if self._has_output(LOOK_AGAIN) and not self._take():
                select.select([], [], [], LOOK_AGAIN)

    @property
    def painted(self) -> str:
        """All text that was painted, one time after the other."""
        return ESCAPES.sub(b"", self._painted).decode("utf-8", "replace")

    def _has_output(self, seconds: float) -> bool:
        return bool(select.select([self._output], [], [], seconds)[0])

    def _take(self) -> bytes:
        taken = os.read(self._output, 65536)
        self._painted += taken
        return taken

    def wait_for_app(self) -> None:
        """Wait until Textual has the terminal: what the screen shows may be there before, painted without it."""
        self.wait(lambda _: ASKED_BY_APP in self._painted, "the app")

    def wait_until_quiet(self) -> str:
        """Wait until nothing more is painted, and return the screen: what one key did is done."""
        while self._has_output(QUIET) and self._take():
            pass
        return self.screen()

    def wait_for(self, text: str) -> str:
        """Wait until the screen shows ``text``."""
        return self.wait(lambda shown: text in shown, repr(text))

    def wait_without(self, text: str) -> str:
        """Wait until the screen shows ``text`` no more."""
        return self.wait(lambda shown: text not in shown, f"no {text!r}")

    def wait_end(self) -> int:
        """Wait until the program has ended and return its status."""
        self.wait(lambda _: self.status() is not None, "the end of the program")
        status = self.status()
        assert status is not None
        return status

    def close(self) -> None:
        """End the program and its terminal."""
        subprocess.run([*self._tmux, "kill-server"], capture_output=True, check=False)
        os.close(self._output)
