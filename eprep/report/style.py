"""How the HTML report looks: on a screen by day and by night, and on paper of A4."""

from __future__ import annotations

STYLE = """\
:root {
  color-scheme: light dark;
  --ground: #faf9f6; --sheet: #ffffff; --text: #1e2329; --muted: #55606c; --rule: #dcd8ce;
  --track: #eae7df; --won: #0a5a9c; --lost: #d98a3a; --guess: #8a4b00; --count: #a9bccd;
  --level1: #c9dff2; --level2: #8bbbe3; --level3: #3f87c1; --level4: #0a5a9c;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #14171c; --sheet: #1a1e25; --text: #e4e7eb; --muted: #a3adba; --rule: #343c48;
    --track: #2a313b; --won: #6cb2f5; --lost: #c98a45; --guess: #f5b95f; --count: #4a5f76;
    --level1: #23384e; --level2: #2f5b87; --level3: #4a8ac6; --level4: #8cc4f8;
  }
}
* { box-sizing: border-box }
body {
  margin: 0; background: var(--ground); color: var(--text); line-height: 1.7; font-size: 16px;
  font-family: "Hiragino Sans", "Hiragino Kaku Gothic ProN", "Noto Sans JP", "Noto Sans CJK JP",
    "Yu Gothic UI", "Yu Gothic", Meiryo, system-ui, sans-serif;
  font-feature-settings: "palt" 1; text-size-adjust: 100%;
}
main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem }
header { margin-bottom: 1.75rem }
h1 { font-size: 1.9rem; line-height: 1.3; margin: 0 0 .25rem; letter-spacing: .02em }
h2 { font-size: 1.2rem; line-height: 1.4; margin: 0 0 .75rem }
h3 { font-size: 1rem; margin: 1.25rem 0 .5rem }
p { margin: .5rem 0 }
.muted, footer { color: var(--muted); font-size: .875rem }
section {
  background: var(--sheet); border: 1px solid var(--rule); border-radius: 12px;
  padding: 1.25rem 1.5rem 1.5rem; margin: 1.25rem 0;
}
dl { display: grid; grid-template-columns: repeat(3, 1fr); gap: .75rem;
  margin: 1.25rem 0 }
dl div { background: var(--sheet); border: 1px solid var(--rule); border-radius: 12px;
  padding: .75rem 1rem }
dt { color: var(--muted); font-size: .8125rem }
dd { margin: 0; font-size: 1.375rem; font-weight: 600; line-height: 1.4;
  overflow-wrap: anywhere }
dd, td, th, text { font-variant-numeric: tabular-nums }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .9375rem }
th, td { padding: .35rem .6rem; border-bottom: 1px solid var(--rule); text-align: right;
  vertical-align: top; white-space: nowrap; font-weight: 400 }
thead th { color: var(--muted); font-size: .8125rem; border-bottom-width: 2px }
.word { text-align: left; white-space: normal; overflow-wrap: anywhere }
.word:not(.id) { min-width: 9rem }
.id { min-width: 8rem; font-size: .8125rem; color: var(--muted); line-height: 1.5 }
th:first-child, td:first-child { padding-left: 0 }
th:last-child, td:last-child { padding-right: 0 }
tbody tr:last-child > * { border-bottom: 0 }
.deep0 > * { font-weight: 600 }
.deep1 .word { padding-left: 1.1rem }
.deep2 .word { padding-left: 2.2rem }
.deep2 > * { font-size: .875rem }
.drawn { width: 26%; min-width: 6rem }
svg { display: block; max-width: 100%; height: auto; overflow: visible }
svg.bar { width: 100%; height: .7rem; margin-top: .5rem; border-radius: 3px; overflow: hidden }
svg text { fill: var(--text); font-size: 14px }
svg .small { fill: var(--muted); font-size: 11px }
svg .number { font-size: 13px; font-weight: 600 }
.won, .point { fill: var(--won) }
.lost { fill: var(--lost) }
.unseen, .track, .level0 { fill: var(--track) }
.count { fill: var(--count) }
.grid { stroke: var(--rule); stroke-width: 1 }
.curve { stroke: var(--won); stroke-width: 2; fill: none; stroke-linejoin: round }
.point { stroke: var(--sheet); stroke-width: 1.5 }
.guess { stroke: var(--guess); stroke-width: 2 }
.halo { stroke: var(--sheet); stroke-width: 6; opacity: .85 }
.mean { fill: var(--guess); stroke: var(--sheet); stroke-width: 1.5 }
.band { fill: var(--guess); opacity: .28 }
.level1 { fill: var(--level1) } .level2 { fill: var(--level2) }
.level3 { fill: var(--level3) } .level4 { fill: var(--level4) }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; color: var(--muted);
  font-size: .8125rem; margin: .75rem 0 0; padding: 0; list-style: none }
.legend svg { display: inline-block; width: .8rem; height: .8rem; margin-right: .35rem;
  vertical-align: -.05rem }
.chart + .chart { margin-top: 1rem }
.narrow { display: none }
.chart + .scroll, .legend + .scroll { margin-top: 1rem }
@media (max-width: 40rem) {
  main { padding: 1.5rem .75rem 3rem } section { padding: 1rem }
  dl { grid-template-columns: repeat(2, 1fr) } dd { font-size: 1.125rem }
  .wide { overflow-x: auto; direction: rtl } .wide svg { max-width: none; direction: ltr }
  dl div:nth-last-child(6) { grid-column: 1 / -1 }
  th, td { padding: .35rem } .word:not(.id) { min-width: 6.5rem } .drawn { min-width: 3rem }
  .roomy { display: none } .narrow { display: block; margin-top: 0 }
}
@page { size: A4; margin: 14mm 13mm }
@media print {
  :root { color-scheme: light; --ground: #fff }
  body { font-size: 9.5pt; line-height: 1.5; print-color-adjust: exact;
    -webkit-print-color-adjust: exact }
  main { max-width: none; padding: 0 }
  section { border: 0; border-radius: 0; padding: 0; margin: 1.1rem 0 }
  dl div { border-radius: 6px; padding: .3rem .6rem; break-inside: avoid }
  dl { gap: .4rem; margin: .6rem 0 }
  dd { font-size: 1.1rem }
  h2, h3, section > p { break-after: avoid }
  svg, tr, .legend, .whole { break-inside: avoid }
  footer { break-before: avoid }
  thead { display: table-header-group }
  th, td { padding: .16rem .5rem } thead th { white-space: normal; word-break: keep-all }
  .chart { max-height: 60mm }
}
"""
