// Selectors that make the browser look at every element again whenever one is added: none of ours.

import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const renderer = resolve(import.meta.dirname, '../../../renderer');
const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));

/** Cut where one of these stands outside of all parentheses and brackets. */
function cutAt(text: string, isCut: (character: string) => boolean): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if ('(['.includes(character)) depth += 1;
    if (')]'.includes(character)) depth -= 1;
    if (depth === 0 && isCut(character)) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function selectorsOf(css: string): string[] {
  const heads = css.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(/([^{};]+)\{/g);
  return [...heads].flatMap(([, head = '']) =>
    head.trim().startsWith('@') ? [] : cutAt(head.trim(), (each) => each === ','),
  );
}

const asksWhatIsThere = /:(has|empty|(first|last|only|nth(-last)?)-(child|of-type))/;

/** `*`, or only what something is not, or where it stands: the subject may be any element. */
function isAnything(compound: string): boolean {
  return /^\*?$/.test(compound.replaceAll(/::?(?!is|where|global)[a-z-]+(\([^()]*(\([^()]*\)[^()]*)*\))?/g, ''));
}

/** Any element below one that is chosen by what it holds, or by what stands around it. */
function looksAtAll(selector: string): boolean {
  const compounds = cutAt(selector, (each) => ' >+~\n'.includes(each));
  const subject = compounds.at(-1) ?? '';
  return isAnything(subject) && compounds.slice(0, -1).some((compound) => asksWhatIsThere.test(compound));
}

test.each([
  ['.bar:has(search) > :not(search)', true],
  ['.row:is(:hover, :has(.acts:focus-visible)) > a > :last-child', true],
  ['.table tbody > tr:last-child > *', true],
  ['.table tbody > tr:last-child > :is(th, td)', false],
  ['.entry[data-finding] > .bar > :not(search)', false],
  ['.field:has(.checks) > .label', false],
  ['.section:has(> [data-nothing])', false],
  ['.posters > :nth-child(n + 4)', false],
])('%s is looked at as what it is', (selector, expected) => {
  expect(looksAtAll(selector)).toBe(expected);
});

test('no sheet has everything drawn anew where one element comes', () => {
  const all = sheets.flatMap((name) => selectorsOf(readFileSync(resolve(renderer, name), 'utf8')));
  expect(all.length).toBeGreaterThan(1_000);
  expect(all.filter(looksAtAll)).toEqual([]);
});
