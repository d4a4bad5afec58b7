// Found words in a rendered review: whatever is marked, the text stays as it was, and nothing is marked that was not looked for.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../db/model/fold.ts';
import { plainParagraphs } from '../../../db/search/plain-text.ts';
import { Marker } from '../../../db/model/search/marks.ts';
import { wantedMatchers } from '../../../db/model/search/matcher.ts';
import { parseSearchQuery } from '../../../db/model/search/parse.ts';
import { stemOf } from '../../../db/model/search/porter.ts';
import { type HastElement, type HastNode, rehypeMarkWords } from '../../../renderer/text/mark-words.ts';
import { paragraphsOfLines } from '../../../renderer/text/source-paragraphs.ts';
import { logReview, ask } from '../../support/one-mile.ts';
import { memoryJournal } from '../../support/journal.ts';

const element = (tagName: string, ...children: (HastNode | string)[]): HastElement => ({
  type: 'element',
  tagName,
  properties: {},
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});

function textOf(node: HastNode): string {
  if ('value' in node) return node.value;
  return (node.children ?? []).map(textOf).join('');
}

function marksIn(node: HastNode): string[] {
  if ('value' in node) return [];
  return node.tagName === 'mark' ? [textOf(node)] : (node.children ?? []).flatMap(marksIn);
}

/** The tree as it was before it was cut, to compare. */
function withoutMarks(node: HastNode): HastNode {
  if ('value' in node) return node;
  const children: HastNode[] = [];
  for (const child of (node.children ?? []).map(withoutMarks)) {
    const bare: HastNode[] = 'tagName' in child && child.tagName === 'mark' ? (child.children ?? []) : [child];
    for (const each of bare) {
      const last = children.at(-1);
      if ('value' in each && last && 'value' in last)
        children[children.length - 1] = { type: 'text', value: last.value + each.value };
      else children.push(each);
    }
  }
  return { ...node, children };
}

const markerOf = (query: string): Marker => new Marker(wantedMatchers(parseSearchQuery(query).root));

function marked(tree: HastElement, query: string): string[] {
  rehypeMarkWords(markerOf(query))(tree);
  return marksIn(tree);
}

const paragraph = (...children: (HastNode | string)[]): HastElement => element('root', element('p', ...children));

describe('words', () => {
  test.each([
    ['case and accents aside', 'Café, CAFE and cafés', 'cafe', ['Café', 'CAFE', 'cafés']],
    ['written in parts', 'cafe\u0301', 'café', ['cafe\u0301']],
    ['that begin as what is being typed', 'track, tracks, backtrack', 'track', ['track', 'tracks']],
    ['in their other forms', 'she runs, running, the runner', 'run ', ['runs', 'running']],
    ['in a row for a phrase', 'an empty track, a track empty', '"empty track"', ['empty track']],
    ['as a phrase has them, in no other form', 'empty tracks', '"empty track" ', []],
    ['with an apostrophe', 'You don’t outrun it', "don't", ['don’t']],
    ['with hyphens or without', 'the mise-en-scène and the mise en scène', 'mise-en-scene', ['mise-en-scène', 'mise en scène']], // prettier-ignore
    ['nowhere where they do not stand', 'a quiet film', 'track', []],
    ['for every term', 'grief and water', 'water grief', ['grief', 'water']],
    ['but for those one does not want', 'grief and water', 'water -grief', ['water']],
    ['of no filter', 'grief and water', 'theme:grief water', ['water']],
    ['once where terms overlap', 'empty track at dusk', '"empty track" "track at dusk"', ['empty track at dusk']],
  ])('%s', (_, text, query, marks) => {
    expect(marked(paragraph(text), query)).toEqual(marks);
  });
});

describe('what is no word to the index is found as it is written', () => {
  test.each([
    ['Japanese within a sentence', '誰もいないトラックに夕日が沈む。', '夕日', ['夕日']],
    ['one character of it', '誰もいないトラックに夕日が沈む。', '夕', ['夕']],
    ['voiced kana, which are letters of their own', 'ガラスとカラス', 'ガラス', ['ガラス']],
    ['half-width kana', 'ｶﾞﾗｽの靴', 'ガラス', ['ｶﾞﾗｽ']],
    ['a name of signs', 'C++ and C and Cinema', 'c++', ['C++']],
    ['a mark out of ten', '8/10, not 8 of 10', '8/10', ['8/10']],
    ['per cent', '50% of 500', '50%', ['50%']],
  ])('%s', (_, text, query, marks) => {
    expect(marked(paragraph(text), query)).toEqual(marks);
  });
});

test('HTML as it was typed is text to be found in', () => {
  expect(marked(paragraph('an ', { type: 'raw', value: '<b>' }, 'empty track'), 'b')).toEqual(['b']);
});

describe('a phrase', () => {
  test('goes on through what is bold, a link or a new line of its paragraph', () => {
    const tree = paragraph('an ', element('strong', 'empty'), ' ', element('a', 'track'), element('br'), '\nat dusk');
    expect(marked(tree, '"empty track at"')).toEqual(['empty', ' ', 'track', '\nat']);
  });

  test('is not broken by the number of a footnote', () => {
    const tree = paragraph('an empty', element('sup', element('a', '1')), ' track');
    expect(marked(tree, '"empty track"')).toEqual(['empty', ' track']);
  });

  test('ends with its paragraph', () => {
    expect(marked(element('root', element('p', 'empty'), element('p', 'track')), '"empty track"')).toEqual([]);
    expect(marked(element('li', 'empty', element('ul', element('li', 'track'))), '"empty track"')).toEqual([]);
    expect(marked(element('li', 'empty', element('ul', element('li', 'so')), 'track'), '"empty track"')).toEqual([]);
  });

  test('of Japanese goes on through what is bold', () => {
    expect(marked(paragraph('夕', element('em', '日')), '夕日')).toEqual(['夕', '日']);
  });
});

test('marks in a review what its search found', () => {
  const journal = memoryJournal();
  const review = 'ガラスの café、誰もいない empty track. C++ 8/10';
  logReview(journal, 'One Mile', review);
  for (const [query, marks] of [
    ['"empty tr', ['empty track']],
    ['ガラス CAFÉ', ['ガラス', 'café']],
    ['c++', ['C++']],
    ['いない', ['いない']],
  ] as const) {
    const { hits } = ask(journal, 'search.find', { query });
    const [hit] = hits.filter(({ kind }) => kind === 'entry');
    const shown = hit?.passage?.marks.map(([from, to]) => hit.passage?.text.slice(from, to));
    expect(shown, query).toEqual(marks);
    expect(marked(paragraph(review), query), query).toEqual(marks);
  }
});

const letters = fc.string({ unit: fc.constantFrom(...'aAbéÉ\u0301 \u3099。夕日かがｶﾞﾞ\n+%8/’-ßİſ😀') });
const someTree = fc.letrec<{ node: HastNode; tree: HastElement }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    letters.map((value): HastNode => ({ type: 'text', value })),
    tie('tree'),
  ),
  tree: fc
    .tuple(fc.constantFrom('p', 'em', 'a', 'li', 'br', 'sup', 'code'), fc.array(tie('node'), { maxLength: 4 }))
    .map(([tagName, children]) => element(tagName, ...children)),
})).tree;

test('the text and the elements are what they were, but for marks', () => {
  fc.assert(
    fc.property(someTree, fc.array(letters, { maxLength: 4 }), (tree, terms) => {
      const before = structuredClone(tree);
      rehypeMarkWords(markerOf(terms.join(' ')))(tree);
      expect(textOf(tree)).toBe(textOf(before));
      expect(withoutMarks(tree)).toEqual(withoutMarks(before));
    }),
    { numRuns: 400 },
  );
});

test('every mark is a term, whatever signs stand in it, another form of it, or a longer word that begins as one', () => {
  const one = fc.string({ unit: fc.constantFrom(...'abé夕が'), minLength: 1, maxLength: 3 });
  const bare = (text: string): string => foldText(text).replaceAll(/[^\p{L}\p{N}\p{M}]/gu, '');
  fc.assert(
    fc.property(letters, one, (text, term) => {
      const folded = bare(term);
      for (const mark of marked(paragraph(text), term).map(bare))
        expect(mark.startsWith(folded) || stemOf(mark) === stemOf(folded)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

const hitsIn = (node: HastNode): unknown[] => {
  if ('value' in node) return [];
  return node.tagName === 'mark' ? [node.properties?.['dataHit']] : (node.children ?? []).flatMap(hitsIn);
};

test('says of each place where it stands, and which pieces are one place', () => {
  const tree = paragraph('an ', element('strong', 'empty'), ' track and empty');
  rehypeMarkWords(markerOf('"empty track" empty'), [0, 3])({ ...tree, position: { start: { line: 1 } } });
  expect(hitsIn(tree)).toEqual([1, 1, 2]);
});

test.each([
  ['side by side', ['with the windows down, all night'], 'windows down', [1, 1]],
  ['with signs between', ['windows, down'], 'windows down', [1, 1]],
  ['with one of them bold', ['windows ', element('em', 'down')], 'windows down', [1, 1]],
  ['with a word between', ['windows rolled down'], 'windows down', [1, 2]],
  ['in two paragraphs', [element('p', 'windows'), element('p', 'down')], 'windows down', [1, 2]],
  ['without spaces', ['トラックに夕日が沈む'], '夕日 が沈', [1, 1]],
])('words found %s are one place to go to, or not', (_, children, query, hits) => {
  const tree = paragraph(...children);
  rehypeMarkWords(markerOf(query))(tree);
  expect(hitsIn(tree)).toEqual(hits);
});

test('counts the paragraphs of the source as a search does', () => {
  const block = fc.constantFrom(
    'a line',
    '> b',
    '>',
    '',
    ' ',
    '- c\n- d',
    '# e',
    '||f',
    'g||',
    '\r\n',
    '***',
    '```\n\nh\n```',
  );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
      const text = blocks.join('\n');
      const numbers = new Set(paragraphsOfLines(text).filter((number) => number > 0));
      for (const { number } of plainParagraphs(text)) expect(numbers).toContain(number);
      const lines = text.replace(/\r\n?/g, '\n').split('\n');
      for (const { number, text: words } of plainParagraphs(text)) {
        const own = lines.filter((_, index) => paragraphsOfLines(text)[index + 1] === number).join(' ');
        for (const word of words.match(/[a-h]/g) ?? []) expect(own).toContain(word);
      }
    }),
    { numRuns: 400 },
  );
});
