"""French: the plural and the feminine."""

from reader.understanding.languages.rules.inflection import InflectionRules

INFLECTION = InflectionRules(plural_endings=("s", "x"), feminine_endings=("e",))
