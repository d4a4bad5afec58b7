// English words that say nothing about what a text is about. Pure; the list is that of the package stopwords-en.

import words from 'stopwords-en' with { type: 'json' };

export const commonWords: ReadonlySet<string> = new Set(words);
