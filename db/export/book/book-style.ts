// How a book looks, on paper and in a reader: set in a serif, its own words small. What is for paper alone stands in print.ts.

export const BOOK_STYLE = `body { font-family: Newsreader, 'Iowan Old Style', Palatino, 'Noto Serif CJK JP', 'Hiragino Mincho ProN', 'Yu Mincho', Georgia, serif; line-height: 1.5; margin: 0; }
h1 { font-weight: 500; font-size: 1.9em; line-height: 1.15; margin: 1.2em 0 0.6em; }
h2 { font-weight: 500; font-size: 1.25em; line-height: 1.25; margin: 0; }
h1, h2, h3, h4, h5, h6 { break-after: avoid; page-break-after: avoid; }
.year { font-weight: 400; font-size: 0.8em; color: #5e564c; }
.under { font-size: 0.85em; line-height: 1.4; color: #5e564c; margin: 0.15em 0 0; }
.about { font-style: italic; }
.stars { color: #231f1a; letter-spacing: 0.06em; }
.part { margin: 2.2em 0 0; }
.head { break-inside: avoid; page-break-inside: avoid; break-after: avoid; overflow: hidden; }
.poster { float: left; width: 3.2em; height: auto; margin: 0.2em 1em 0.4em 0; }
.film .poster { width: 6.5em; }
.film h1 { margin-top: 0; }
.film { margin-top: 1.2em; }
.note { white-space: pre-line; font-style: italic; margin: 1em 0 0; }
.review { margin-top: 0.9em; text-align: justify; hyphens: auto; }
.review > p { margin: 0; }
.review > p + p { text-indent: 1.3em; }
.review:lang(ja) > p { text-indent: 1em; }
.review:lang(ja) em { font-style: normal; text-emphasis: filled dot; }
.review:lang(ja) { line-height: 1.8; }
.review p, .review li { white-space: pre-line; }
.review h3, .review h4, .review h5, .review h6 { font-weight: 600; font-size: 1em; margin: 1.3em 0 0.4em; text-align: start; }
.review .heading1 { font-size: 1.2em; font-weight: 500; }
.review blockquote { margin: 0.9em 0 0.9em 1.3em; font-style: italic; break-inside: avoid; }
.review:lang(ja) blockquote { font-style: normal; }
.review blockquote[dir=rtl] { margin: 0.9em 1.3em 0.9em 0; font-style: normal; }
.review blockquote p { margin: 0; text-indent: 0; }
.review ul, .review ol { margin: 0.6em 0; padding-left: 1.5em; text-align: start; }
.review ul[dir=rtl], .review ol[dir=rtl] { padding-left: 0; padding-right: 1.5em; }
.review hr { border: 0; margin: 1em 0; text-align: center; }
.review hr::after { content: '* * *'; letter-spacing: 0.3em; }
.review pre { white-space: pre-wrap; font-size: 0.8em; text-align: start; }
.review code { font-size: 0.85em; }
.review table { border-collapse: collapse; font-size: 0.85em; margin: 0.8em 0; }
.review th, .review td { border-bottom: 1px solid #d8cfc0; padding: 0.25em 1em 0.25em 0; text-align: start; }
.review .align-right { text-align: end; }
.review .align-center { text-align: center; }
.review .notes { font-size: 0.85em; margin-top: 1em; border-top: 1px solid #d8cfc0; }
.review a { color: inherit; }
.noteref, .backref { text-decoration: none; }
.told { border-bottom: 1px dotted #8a7f70; }
.title-page { text-align: center; padding-top: 30%; }
.title-page h1 { font-size: 2.4em; margin: 0 0 0.4em; }
.contents ol { list-style: none; padding: 0; }
.contents li { margin: 0.4em 0; }
.contents a { color: inherit; text-decoration: none; }
`;
