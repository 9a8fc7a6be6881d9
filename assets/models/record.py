"""Record the hashes of the installed language models and of the project's own weights (``make hashes``)."""

from __future__ import annotations

import json
from hashlib import sha256

from reader.understanding.model_hashes import RECORDED, hash_of, models
from reader.understanding.parsing.vectors import PART, rows_of

hashes: dict[str, str] = {}
for name, folder in models():
    hashes[name] = hash_of(folder)
    for data in folder.glob("*/vocab/key2row"):
        if rows := rows_of(data):
            hashes[f"{name} {PART}"] = sha256(rows).hexdigest()

RECORDED.write_text(json.dumps(hashes, indent=2, sort_keys=True) + "\n", encoding="utf-8")
