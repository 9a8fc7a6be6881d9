"""Article to Analysis. The only room that imports spaCy.

``routing.py`` finds the pipeline of an article's language. ``pipeline.py`` loads the language and runs the steps in
this order; each step is a module of plain functions over one parsed document, with smaller modules beside it:

- names: ``names`` (``edges``, ``datelines``, ``institutions``, ``clubs``, ``acronyms``, ``consistency``, ``repeats``)
- entities: ``entities`` (``forms``, ``people``, ``bodies``, ``gender``, ``groups``)
- quotes: ``quotes`` (``marks``, ``frames``, ``cues``, ``evidence``, ``incises``, ``indirect``, ``turns``,
  ``subjects``, ``phrases``)
- references: ``references`` (``titles``, ``kinds``, ``nominals``, ``salience``)
- speakers: ``speakers``
- roles: ``roles`` (``acting``, ``chains``)

What they know of a language stands in ``languages``, one set of files a language. ``words`` and ``syntax`` are a
document's tokens and parse as plain lists.
"""
