// The site's search: one script file with the index in it, since a page opened from a disk may fetch nothing. Writes text only, never markup.

import type { ExportWords } from '../page/words.ts';

/** [address, title, year or '', who and what it is about, the beginning of what was written]. */
export type SearchRow = readonly [address: string, title: string, year: string, about: string, beginning: string];

const CODE = `'use strict';
const fold = (text) => text.normalize('NFKD').replace(/[\\u0300-\\u036f]/g, '').toLowerCase();
const films = index.map((row) => ({ row, text: fold(row.slice(1).join(' ')), title: fold(row[1]) }));
const line = document.getElementById('looking');
const list = document.getElementById('found');
const said = document.getElementById('said');
const make = (tag, name, text) => {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.textContent = text;
  return element;
};
const look = () => {
  const typed = fold(line.value).split(/\\s+/).filter(Boolean);
  const found = typed.length === 0 ? [] : films.filter(({ text }) => typed.every((word) => text.includes(word)));
  const first = ({ title }) => (typed.every((word) => title.includes(word)) ? 0 : 1);
  found.sort((one, other) => first(one) - first(other));
  list.replaceChildren(...found.slice(0, 100).map(({ row: [address, title, year, about, beginning] }) => {
    const item = document.createElement('li');
    const box = document.createElement('div');
    const link = make('a', 'words', title);
    link.href = address;
    box.append(link);
    if (year !== '') box.append(' ', make('span', 'year', year));
    box.append(make('p', 'under', beginning || about));
    item.append(box);
    return item;
  }));
  const more = found.length > 100 ? words.firstShown : '';
  said.textContent = typed.length === 0 ? '' : found.length === 0 ? words.nothingFound : words.found.replace('#', found.length) + more;
};
line.addEventListener('input', look);
look();
`;

export function searchScript({ found, firstShown, nothingFound }: ExportWords, rows: readonly SearchRow[]): string {
  const said = JSON.stringify({ found, firstShown, nothingFound });
  const lines = rows.map((row) => `  ${JSON.stringify(row).replace(/[\u2028\u2029]/g, ' ')},\n`);
  return `// The index of this journal, and the search over it. Nothing is fetched.\nconst index = [\n${lines.join('')}];\nconst words = ${said};\n${CODE}`;
}
