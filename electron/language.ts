// Which language the program speaks now: the person's choice, or the system's. Knows no words.

import { app } from 'electron';
import { isLanguage, type Language, nearestLanguage, type SpokenLanguage, TRIAL } from './contract/language.ts';
import { argumentValue } from './paths.ts';
import { settings } from './settings.ts';

/** For tests and for looking at: a packaged program knows no such switch and does not start with it. */
function languageOfStart(): SpokenLanguage | null {
  if (app.isPackaged) return null;
  const value = argumentValue('language');
  return value === TRIAL || isLanguage(value) ? value : null;
}

/** Undefined: not looked at yet. */
let fromStart: SpokenLanguage | null | undefined;

export function spokenLanguage(): SpokenLanguage {
  if (fromStart === undefined) fromStart = languageOfStart();
  if (fromStart !== null) return fromStart;
  const choice = settings().language;
  return choice === 'system' ? nearestLanguage(app.getPreferredSystemLanguages()) : choice;
}

/** In whose order lists stand: what English is tried on with is sorted as English. */
export function sortedLanguage(): Language {
  const spoken = spokenLanguage();
  return isLanguage(spoken) ? spoken : 'en';
}

/** A person chose: what the start asked for no longer counts. */
export function forgetLanguageOfStart(): void {
  fromStart = null;
}
