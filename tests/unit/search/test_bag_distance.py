from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from reader.search.names.bag_distance import BagIndex, apart, bags
from reader.search.names.phonetics import phonetic_key, phonetic_keys

WORD = st.text("abcdeilnorstz019", min_size=1, max_size=40)
WORDS = st.lists(WORD, min_size=1, max_size=8)
CUTOFFS = st.sampled_from([0.5, 0.6, 0.7])


def words_of(texts: list[str], cut: int) -> BagIndex:
    """The words, taken in in two parts."""
    words = BagIndex()
    words.texts.extend(texts[:cut])
    words.update()
    words.texts.extend(texts[cut:])
    words.update()
    return words


@given(word=WORD, others=WORDS)
def test_never_says_further_apart_than_it_is(word: str, others: list[str]) -> None:
    for other, edits in zip(others, apart(word, bags(others, 40)).tolist(), strict=True):
        assert edits <= OSA.distance(word, other)


def test_tells_strangers_apart() -> None:
    assert apart("lavrov", bags(["lavrof", "lavrov", "zinki", "lavvrrov"])).tolist() == [1, 0, 6, 1]


@given(word=WORD, others=WORDS, cutoff=CUTOFFS, cut=st.integers(0, 8))
@settings(deadline=None)
def test_no_word_that_is_alike_is_left_out(word: str, others: list[str], cutoff: float, cut: int) -> None:
    near = set(words_of(others, cut).near(word, cutoff).tolist())
    alike = {n for n, other in enumerate(others) if OSA.normalized_similarity(word, other) >= cutoff}
    assert alike <= near


@given(word=WORD, others=WORDS, cutoff=CUTOFFS, cut=st.integers(0, 8))
@settings(deadline=None)
def test_no_word_that_begins_alike_is_left_out(word: str, others: list[str], cutoff: float, cut: int) -> None:
    words = words_of(others[:cut], 0)
    words.begun_near(word, cutoff)
    words.texts.extend(others[cut:])
    words.update()
    near = words.begun_near(word, cutoff).tolist()
    length = len(word)
    longer = [n for n, other in enumerate(others) if len(other) > length]
    alike = {n for n in longer if OSA.normalized_similarity(word, others[n][:length]) >= cutoff}
    assert alike <= set(near) <= set(longer)


@given(WORDS)
def test_words_sound_the_same_alone_and_together(words: list[str]) -> None:
    assert phonetic_keys(words) == [phonetic_key(word) for word in words]
    assert all(phonetic_keys(words))
