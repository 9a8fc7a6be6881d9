"""Understanding: from an Article to its Analysis. The only room that imports spaCy.

``pipelines`` picks the pipeline of an article's language, ``pipeline`` loads it and calls the steps in this order, a
folder each. A step imports only from steps before it, which import-linter checks:

- ``parsing``: the document, its tokens and its parse as plain lists
- ``names``: where people, organisations and places are named
- ``entities``: which names mean the same
- ``roles``: which places stand for those who act there
- ``quotes``: where somebody is quoted, with the cue and the words for the speaker
- ``references``: which entity a title, a nominal or a pronoun means
- ``speakers``: whom each quote belongs to

``languages`` holds what the steps know of a language. ``docs/understanding/`` has a page a step.
"""
