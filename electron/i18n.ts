// The words of menus and dialogs, from the same catalogue as the page's.

import { i18n } from '@lingui/core';
import type { Sentence } from '../db/model/problem.ts';
import { messages } from './contract/i18n/en.po';

i18n.loadAndActivate({ locale: 'en', messages });

/** The sentence in the person's language; `values` fill its placeholders. */
export function say(sentence: Sentence, values?: Record<string, string>): string {
  return i18n._(sentence.id, values, { message: sentence.message });
}
