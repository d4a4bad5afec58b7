// Which languages the program speaks, and which of them is meant. Holds no words and loads none.

export const languages = ['en', 'ja'] as const;
export type Language = (typeof languages)[number];

export const languageChoices = ['system', ...languages] as const;
export type LanguageChoice = (typeof languageChoices)[number];

/** English with accents, longer and in brackets: shows what escaped translation and what is cut. Never in a packaged program. */
export const TRIAL = 'en-XA';
export type SpokenLanguage = Language | typeof TRIAL;

export function isLanguage(value: unknown): value is Language {
  return (languages as readonly unknown[]).includes(value);
}

/** The first of `wanted` that is spoken here, whatever its country; English where none is. */
export function nearestLanguage(wanted: readonly string[]): Language {
  const bare = wanted.map((tag) => tag.toLowerCase().split(/[-_]/)[0]);
  return bare.find(isLanguage) ?? 'en';
}
