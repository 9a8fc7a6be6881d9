"""The language models that are installed are those that were recorded."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from reader.cli.main import commands
from reader.understanding import model_hashes
from reader.understanding.model_hashes import checked, hash_of


def test_what_is_loaded_is_what_was_recorded() -> None:
    """Where this fails after weights changed on purpose: make hashes."""
    assert {model.state for model in checked()} <= {"recorded", "other"}
    assert len(checked()) >= 2


@pytest.mark.parametrize("change", ["a byte", "a name", "one more", "one less"])
def test_any_change_shows(tmp_path: Path, change: str) -> None:
    (tmp_path / "ner").mkdir()
    (tmp_path / "meta.json").write_text("{}")
    (tmp_path / "ner" / "model").write_bytes(b"abc")
    before = hash_of(tmp_path)
    match change:
        case "a byte":
            (tmp_path / "ner" / "model").write_bytes(b"abd")
        case "a name":
            (tmp_path / "ner" / "model").rename(tmp_path / "ner" / "moves")
        case "one more":
            (tmp_path / "ner" / "moves").write_bytes(b"")
        case _:
            (tmp_path / "ner" / "model").unlink()
    assert hash_of(tmp_path) != before


def test_doctor_tells_a_changed_model(monkeypatch: pytest.MonkeyPatch) -> None:
    said = CliRunner().invoke(commands, ["library", "doctor"])
    assert (said.exit_code, "as recorded" in said.output) == (0, True)
    monkeypatch.setattr(model_hashes, "hash_of", lambda _: "0")
    said = CliRunner().invoke(commands, ["library", "doctor"])
    assert said.exit_code == 2
    assert "were changed; install it again" in said.output
