// The words of menus and dialogs, from the same catalogue as the page's. Japanese is read only where it is spoken.

import { i18n, type Messages } from '@lingui/core';
import type { Sentence } from '../db/model/problem.ts';
import { messages as english } from './contract/i18n/en.po';
import { isolatedValues } from './contract/isolated.ts';
import { type SpokenLanguage, TRIAL } from './contract/language.ts';
import { trialOf } from './contract/trial-words.ts';

i18n.loadAndActivate({ locale: 'en', messages: english });

async function messagesOf(language: SpokenLanguage): Promise<Messages> {
  if (language === TRIAL) return trialOf(english);
  return language === 'ja' ? (await import('./contract/i18n/ja.po')).messages : english;
}

/** From now on. Menus that are made already have to be made again. */
export async function speak(language: SpokenLanguage): Promise<void> {
  if (language === i18n.locale) return;
  i18n.loadAndActivate({ locale: language, messages: await messagesOf(language) });
}

/** The sentence in the person's language; `values` fill its placeholders. */
export function say(sentence: Sentence, values?: Record<string, string>): string {
  return i18n._(sentence.id, isolatedValues(values), { message: sentence.message });
}
