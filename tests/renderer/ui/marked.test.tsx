// A passage with its found words marked: nothing of the text is lost, added or read as HTML.

import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Passage } from '../../../db/model/search/answer.ts';
import { Marked } from '../../../renderer/ui/marked.tsx';
import { openPage } from '../../support/page-api.ts';
import { ask, log, oneMile } from '../../support/one-mile.ts';
import { show } from '../../support/part.tsx';

const marksIn = (container: Element): string[] =>
  [...container.querySelectorAll('mark')].map((mark) => mark.textContent ?? '');

test.each<[string, Passage, string[]]>([
  ['no marks', { text: 'an empty track', marks: [] }, []],
  ['one mark', { text: 'an empty track', marks: [[3, 8]] }, ['empty']],
  ['marks that touch', { text: 'empty track', marks: [[0, 5], [5, 11]] }, ['empty', ' track']], // prettier-ignore
  ['the whole', { text: '夕日', marks: [[0, 2]] }, ['夕日']],
  ['nothing', { text: '', marks: [] }, []],
])('shows %s', (_, passage, marked) => {
  const { container } = show(<Marked passage={passage} />);
  expect(container.textContent).toBe(passage.text);
  expect(marksIn(container)).toEqual(marked);
});

test('shows what a search really answers', () => {
  const { journal } = openPage();
  log(journal, oneMile());
  const { hits } = ask(journal, 'search.find', { query: '"one mile" OR "empty track"' });
  const hit = hits.find(({ kind }) => kind === 'entry');
  if (!hit?.passage) throw new Error('the search found no passage');
  const title = show(<Marked passage={hit.title} />);
  expect(marksIn(title.container)).toEqual(['One Mile']);
  title.unmount();
  const passage = show(<Marked passage={hit.passage} />);
  expect(marksIn(passage.container)).toContain('empty track');
});

test('shows markup as text', () => {
  const text = `<img src=x onerror="require('child_process').exec('id')">`;
  const { container } = show(<Marked passage={{ text, marks: [[1, 4]] }} />);
  expect(container.textContent).toBe(text);
  expect(screen.queryByRole('img')).toBeNull();
});
