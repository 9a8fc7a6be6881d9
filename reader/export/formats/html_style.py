"""The style sheet of the HTML page: paper and screen, light and dark, wide and narrow."""

from __future__ import annotations

STYLE = """
:root { color-scheme: light dark;
  --paper: #fffdf8; --tint: #f5f0e1; --ink: #1d1b16; --quiet: #5d584c; --line: #d9d3c3; --link: #0b4f96;
  --person: #8a3600; --organisation: #0b4f96; --place: #1b5e1b; --quote: #4a4400; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #16181c; --tint: #22252b; --ink: #e6e3dc; --quiet: #a9a498; --line: #3a3e46; --link: #9cc1ec;
  --person: #f0b866; --organisation: #9cc1ec; --place: #93cb91; --quote: #e3d3ae; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 1.5em 1em 4em; background: var(--paper); color: var(--ink);
  font: 1.1em/1.6 Georgia, "Times New Roman", serif; overflow-wrap: break-word; }
article { max-width: 38em; margin: 0 auto; }
article + article { margin-top: 4em; border-top: 3px double var(--line); padding-top: 2em; }
h1 { line-height: 1.2; margin: .4em 0; }
h2 { font-size: 1.05em; margin: 1.4em 0 .4em; }
.byline, .legend, nav { color: var(--quiet); font: .85em/1.5 system-ui, sans-serif; }
.legend { border-block: 1px solid var(--line); padding: .5em 0; }
.text p { white-space: pre-wrap; margin: 0 0 1em; }
.text li p { margin: 0 0 .4em; }
.text blockquote { margin: 0 0 1em; padding-left: 1em; border-left: 3px solid var(--line); }
.text :is(h2, h3, h4, h5, h6) { white-space: pre-wrap; line-height: 1.3; margin: 1.4em 0 .5em; }
.PER, .ORG { font-weight: bold; }
.ORG, .LOC { text-decoration: underline; text-underline-offset: .18em; }
.LOC { text-decoration-style: dotted; text-decoration-thickness: .12em; }
.PER { color: var(--person); }
.ORG { color: var(--organisation); }
.LOC { color: var(--place); }
q { quotes: none; color: var(--quote); background: var(--tint); font-style: italic; }
a { color: var(--link); text-underline-offset: .15em; }
.said { margin-left: .5em; font: .75em system-ui, sans-serif; white-space: normal; }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
:target { outline: 2px solid var(--person); outline-offset: 3px; }
ul, ol { padding-left: 1.3em; margin: 0; }
li { margin: .25em 0; }
.hidden, .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
@media (min-width: 66em) {
  article { max-width: 62em; }
  .columns { display: grid; grid-template-columns: minmax(0, 38em) minmax(0, 1fr); gap: 3em; }
  nav { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; align-self: start; padding: 0 .5em 1em; }
}
@media print {
  :root { --paper: #fff; --tint: #fff; --ink: #000; --quiet: #444; --line: #999; --link: #000;
    --person: #000; --organisation: #000; --place: #000; --quote: #000; }
  body { padding: 0; font-size: 11pt; }
  .skip { display: none; }
  .columns { display: block; }
  nav { position: static; max-height: none; overflow: visible; }
  nav a, .said { margin-left: .5em; text-decoration: none; }
  p, li { orphans: 3; widows: 3; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
}
"""
"""Inks have a contrast of 4.5 to 1 at least on paper and tint; kinds differ in weight, line and slant as well."""
