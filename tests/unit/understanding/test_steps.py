from __future__ import annotations

import ast
import inspect
from typing import get_args

from reader.understanding import pipeline
from reader.understanding.quotes.quote_span import Evidence, PhraseEvidence
from reader.understanding.speakers.evidence_rates import EVIDENCE_CONFIDENCE


def test_the_steps_run_in_the_order_of_the_design() -> None:
    tree = ast.parse(inspect.getsource(pipeline.understand))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    names = [call.func.id for call in sorted(calls, key=lambda call: call.lineno) if isinstance(call.func, ast.Name)]
    modules = [getattr(pipeline, name).__module__ for name in names if hasattr(pipeline, name)]
    steps = [module.split(".")[2] for module in modules if module.startswith("reader.understanding.")]

    assert steps == ["names", "entities", "roles", "quotes", "references", "speakers"]


def test_every_kind_of_evidence_has_a_confidence() -> None:
    assert set(EVIDENCE_CONFIDENCE) == set(get_args(Evidence))
    assert all(0 < confidence < 1 for confidence in EVIDENCE_CONFIDENCE.values())


def test_what_is_found_beside_a_cue_is_evidence_for_a_quote() -> None:
    assert set(get_args(PhraseEvidence)) < set(get_args(Evidence))
