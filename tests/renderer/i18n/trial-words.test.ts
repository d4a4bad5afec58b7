// English made strange: every word changed, placeholders, plurals and tags as they were.

import { setupI18n } from '@lingui/core';
import { expect, test } from 'vitest';
import { trialOf } from '../../../electron/contract/trial-words.ts';

test('words are accented, longer and in brackets; what is filled in stays', () => {
  const i18n = setupI18n();
  const messages = trialOf({
    plain: ['Log a film'],
    filled: ['The clipping by ', ['name']],
    counted: [['count', 'plural', { one: ['One text'], other: ['#', ' texts'] }]],
    tagged: ['Hidden. <0>Show</0>'],
  });
  i18n.loadAndActivate({ locale: 'en-XA', messages });
  expect(i18n._('plain')).toBe('[Ļóĝ à ƒíļɱ····]');
  expect(i18n._('filled', { name: 'Ada' })).toMatch(/^\[Ţĥé ćļíƥƥíñĝ ƀý Ada·+\]$/);
  expect(i18n._('counted', { count: 1 })).toMatch(/^\[Óñé ţéẋţ·+\]$/);
  expect(i18n._('counted', { count: 3 })).toMatch(/^\[3 ţéẋţš·+\]$/);
  expect(i18n._('tagged')).toContain('<0>Šĥóŵ</0>');
});
