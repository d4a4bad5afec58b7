// The sentences over the insights: each begins as a sentence does.

import { expect, test } from 'vitest';
import { Summary } from '../../../../renderer/places/insights/summary.tsx';
import { ask, log, oneMile } from '../../../support/one-mile.ts';
import { openPage } from '../../../support/page-api.ts';
import { show } from '../../../support/part.tsx';

test('a sentence that begins with a number begins with a capital letter', () => {
  const { journal } = openPage();
  log(journal, oneMile({ review: 'She runs.' }));
  log(journal, oneMile({ film: { title: 'Orchard', year: 1964 }, review: 'He waits.' }));
  const insights = { ...ask(journal, 'insights.get', { year: null }), longest: null };
  const { container } = show(<Summary insights={insights} />);
  expect(container.textContent).toMatch(
    /^Two films in two entries, .* stars on average\. Two reviews, four words\.\s*$/,
  );
});
