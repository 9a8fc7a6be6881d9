"""Record the hashes of the installed language models and of the project's own weights (``make hashes``)."""

from __future__ import annotations

import json

from reader.understanding.model_hashes import RECORDED, hash_of, models

RECORDED.write_text(
    json.dumps({name: hash_of(folder) for name, folder in models()}, indent=2, sort_keys=True) + "\n", encoding="utf-8"
)
