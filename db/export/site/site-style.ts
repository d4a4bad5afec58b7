// How the pages of a site look: the program's own paper and ink, in typefaces that a reader's system has. Nothing is fetched.

export const SITE_STYLE = `:root {
  color-scheme: light dark;
  --paper: light-dark(#fbf9f5, #171512);
  --ink: light-dark(#231f1a, #e8e1d5);
  --soft: light-dark(#5e564c, #aba194);
  --faint: light-dark(#6c6253, #968c7f);
  --hairline: light-dark(#e6dfd3, #2c2823);
  --accent: light-dark(#a4452c, #e0906f);
  --wash: light-dark(#f3e9e2, #2a1f1a);
  --serif: Newsreader, 'Iowan Old Style', 'Palatino Linotype', Palatino, 'Hiragino Mincho ProN', 'Yu Mincho', 'Noto Serif CJK JP', Georgia, serif;
  --sans: Inter, system-ui, 'Hiragino Sans', 'Yu Gothic UI', 'Noto Sans CJK JP', sans-serif;
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 400 15px/22px var(--sans); -webkit-text-size-adjust: 100%; }
body { max-width: 780px; margin: 0 auto; padding: 28px 24px 80px; overflow-wrap: break-word; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--hairline); text-decoration-thickness: 1px; text-underline-offset: 4px; }
a:hover { text-decoration-color: var(--accent); }
a:focus-visible, input:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
header.site { display: flex; flex-wrap: wrap; gap: 6px 22px; align-items: baseline; padding-bottom: 14px; border-bottom: 1px solid var(--hairline); }
header.site > a { font: 500 18px/24px var(--serif); text-decoration: none; margin-inline-end: auto; }
nav { display: flex; flex-wrap: wrap; gap: 4px 20px; }
nav a { color: var(--soft); text-decoration: none; }
nav a:hover, nav a[aria-current] { color: var(--ink); }
nav a[aria-current] { font-weight: 550; }
.skip { position: absolute; inset-inline-start: -999px; }
.skip:focus { position: static; }
h1 { font: 500 42px/46px var(--serif); letter-spacing: -0.022em; margin: 40px 0 6px; text-wrap: balance; }
h2 { font: 500 24px/30px var(--serif); letter-spacing: -0.01em; margin: 44px 0 4px; }
h3 { font: 550 14px/20px var(--sans); margin: 28px 0 4px; }
.under { color: var(--soft); margin: 0 0 8px; }
.year { color: var(--soft); font-weight: 400; font-size: 0.8em; letter-spacing: 0; }
.stars { color: var(--ink); letter-spacing: 0.08em; white-space: nowrap; }
.film { display: grid; grid-template-columns: minmax(0, 1fr) 160px; gap: 32px; align-items: start; padding-bottom: 20px; border-bottom: 1px solid var(--hairline); }
.film img { width: 160px; border-radius: 2px; margin-top: 44px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 20px; margin: 18px 0 0; }
dt { color: var(--soft); }
dd { margin: 0; }
.rows, .tiles, .plain { list-style: none; margin: 12px 0 0; padding: 0; }
.rows > li { display: grid; grid-template-columns: 92px 46px minmax(0, 1fr); gap: 18px; padding: 18px 0; border-top: 1px solid var(--hairline); }
.rows > li.numbered { grid-template-columns: 34px 46px minmax(0, 1fr); }
.rows .when { color: var(--soft); font-size: 13px; line-height: 20px; padding-top: 2px; }
.rows img { width: 46px; height: 69px; object-fit: cover; border-radius: 2px; }
.rows .title { font: 500 19px/24px var(--serif); text-decoration: none; }
.rows p { font: 400 16px/23px var(--serif); color: var(--soft); margin: 4px 0 0; }
.rows .note { white-space: pre-line; }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(118px, 1fr)); gap: 28px 20px; margin-top: 24px; }
.tiles a { display: block; text-decoration: none; }
.tiles img { width: 100%; aspect-ratio: 2 / 3; object-fit: cover; border-radius: 2px; display: block; margin-bottom: 8px; }
.tiles .title { font: 500 16px/20px var(--serif); }
.plain > li { display: flex; gap: 16px; justify-content: space-between; padding: 9px 0; border-top: 1px solid var(--hairline); }
.plain .count { color: var(--soft); font-variant-numeric: tabular-nums; }
.words { font: 500 19px/24px var(--serif); }
.describing { font: 400 18px/28px var(--serif); white-space: pre-line; max-width: 580px; }
.review { font: 400 19px/31px var(--serif); max-width: 580px; margin-top: 18px; font-variant-numeric: oldstyle-nums; hanging-punctuation: first last; text-wrap: pretty; }
.review:lang(ja) { line-break: strict; text-align: justify; }
.review:lang(ja) em { font-style: normal; text-emphasis: filled dot; }
.review > * { margin: 0; }
.review > * + * { margin-top: 17px; }
.review :is(p, li) { white-space: pre-line; }
.review :is(h2, h3, h4, h5, h6) { font: 600 19px/27px var(--serif); }
.review .heading1 { font-size: 25px; line-height: 31px; font-weight: 500; }
.review .heading2 { font-size: 22px; font-weight: 500; }
.review > * + :is(h2, h3, h4, h5, h6) { margin-top: 31px; }
.review blockquote { padding-inline-start: 22px; border-inline-start: 2px solid var(--accent); font-style: italic; }
.review:lang(ja) blockquote { font-style: normal; }
.review blockquote[dir=rtl] { font-style: normal; }
.review blockquote > * { margin: 0; }
.review blockquote > * + * { margin-top: 12px; }
.review ul { list-style: '–  '; padding-inline-start: 26px; }
.review ol { padding-inline-start: 26px; }
.review hr { border: 0; text-align: center; }
.review hr::after { content: '* * *'; color: var(--faint); letter-spacing: 0.3em; }
.review :is(code, pre) { font-family: ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', monospace; font-size: 0.82em; }
.review pre { overflow-x: auto; padding: 12px 16px; background: var(--wash); border-radius: 6px; }
.review table { font: 400 14px/20px var(--sans); border-collapse: collapse; }
.review :is(th, td) { padding: 6px 16px 6px 0; border-bottom: 1px solid var(--hairline); text-align: start; }
.review .align-right { text-align: end; }
.review .align-center { text-align: center; }
.review .notes { font-size: 16px; line-height: 25px; padding-top: 14px; border-top: 1px solid var(--hairline); }
.review sup { font-size: 0.66em; line-height: 0; }
.noteref, .backref { text-decoration: none; color: var(--soft); }
.clipping { border-inline-start: 2px solid var(--hairline); padding-inline-start: 20px; }
.spoiler > label, .spoiler > summary { font: 400 13px/20px var(--sans); color: var(--soft); cursor: pointer; background: var(--wash); padding: 2px 8px; border-radius: 3px; }
.spoiler > summary { display: inline-block; margin: 12px 0; }
.spoiler > input { margin: 0 6px 0 0; accent-color: var(--accent); }
.spoiler > input:not(:checked) ~ .told { display: none; }
.spoiler > input:checked ~ label { background: none; }
.looking { width: 100%; font: 400 26px/34px var(--serif); color: inherit; background: none; border: 0; border-bottom: 2px solid var(--ink); border-radius: 0; padding: 4px 0 8px; margin-top: 12px; }
footer.site { margin-top: 64px; padding-top: 14px; border-top: 1px solid var(--hairline); color: var(--faint); font-size: 13px; }
@media (max-width: 620px) {
  body { padding: 20px 18px 60px; }
  h1 { font-size: 34px; line-height: 38px; }
  .film { grid-template-columns: minmax(0, 1fr); }
  .film img { width: 104px; margin-top: 20px; grid-row: 1; }
  .rows > li { grid-template-columns: 46px minmax(0, 1fr); }
  .rows > li > .when { grid-column: 1 / -1; }
  .rows > li.numbered { grid-template-columns: 22px 46px minmax(0, 1fr); }
  .rows > li.numbered > .when { grid-column: auto; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: 8px; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; }
  body { max-width: none; padding: 0; }
  nav, .skip, .looking { display: none; }
  a { text-decoration: none; }
  h1, h2, h3 { break-after: avoid; }
  .rows > li, .tiles > li, blockquote, img { break-inside: avoid; }
  .review { font-size: 11.5pt; line-height: 17pt; }
}
`;
