// The page's language: what its own document says, and after that what the shell tells. Catalogues are shared with the menus.

import { i18n, type Messages } from '@lingui/core';
import { messages as english } from '../../electron/contract/i18n/en.po';
import { TRIAL } from '../../electron/contract/language.ts';
import { trialOf } from '../../electron/contract/trial-words.ts';
import { isolateNames } from './isolating.ts';
import { onEvent } from '../api/client.ts';

isolateNames(i18n);

function activate(locale: string, messages: Messages): void {
  i18n.loadAndActivate({ locale, messages });
  document.documentElement.lang = locale;
}

/** English at once, any other when its words are there. The shell serves the page with its language. */
export async function activateLanguage(language: string = document.documentElement.lang): Promise<void> {
  if (language === 'ja') activate('ja', (await import('../../electron/contract/i18n/ja.po')).messages);
  else if (language === TRIAL) activate(TRIAL, trialOf(english));
  else activate('en', english);
}

/** Every part that says something is drawn again; nothing that is being written is touched. */
export function followLanguage(): void {
  onEvent('language.changed', ({ language }) => void activateLanguage(language));
}
