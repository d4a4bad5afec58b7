// Sentences of the page isolate what is put into them, however they are asked.

import { setupI18n } from '@lingui/core';
import { expect, test } from 'vitest';
import { isolateNames } from '../../../renderer/i18n/isolating.ts';
import { joined } from '../../../renderer/i18n/punctuation.ts';

const NIGHT = 'ليل طويل';

test('names from the right are isolated in every sentence, others are not', () => {
  const i18n = setupI18n({ locale: 'en', messages: { en: { logged: ['Logged ', ['title'], ' (', ['year'], ')'] } } });
  isolateNames(i18n);
  const title = NIGHT;
  expect(i18n._('logged', { title, year: 2012 })).toBe(`Logged \u2068${NIGHT}\u2069 (2012)`);
  expect(i18n._({ id: 'logged', values: { title, year: 2012 } })).toBe(`Logged \u2068${NIGHT}\u2069 (2012)`);
  expect(i18n.t({ id: 'logged', values: { title: 'One Mile', year: 2025 } })).toBe('Logged One Mile (2025)');
});

test('facts in a row have the comma of the language, without those that say nothing', () => {
  const parts = ['Disc', null, '', false, 'Mum', NIGHT, 0] as const;
  const said = (locale: string): string => joined(setupI18n({ locale, messages: { [locale]: {} } }), parts);
  expect(said('en')).toBe(`Disc, Mum, \u2068${NIGHT}\u2069, 0`);
  expect(said('ja')).toBe(`Disc、Mum、\u2068${NIGHT}\u2069、0`);
});
