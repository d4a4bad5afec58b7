// Under which words a name stands in an alphabet, and the collator that orders them. Pure; must never change what is shown.

/** What of a film decides where it stands. */
export interface SortedFilm {
  title: string;
  originalTitle: string | null;
  reading: string | null;
  /** As a person or a file wrote them: `French`, `fr`, `Français`, `フランス語`. */
  languages: readonly string[];
}

/** Articles of a language: those that are words, and those that cling to what follows. */
interface Articles {
  names: readonly string[];
  words: readonly string[];
  clinging?: readonly string[];
}

const english: Articles = { names: ['english', 'en', 'eng', '英語'], words: ['the', 'a', 'an'] };

const articles: readonly Articles[] = [
  english,
  {
    names: ['french', 'fr', 'fra', 'fre', 'français', 'francais', 'フランス語'],
    words: ['le', 'la', 'les', 'un', 'une', 'des'],
    clinging: ["l'", 'l’'],
  },
  {
    names: ['german', 'de', 'deu', 'ger', 'deutsch', 'ドイツ語'],
    words: ['der', 'die', 'das', 'ein', 'eine', 'den', 'dem'],
  },
  {
    names: ['spanish', 'es', 'spa', 'español', 'espanol', 'castellano', 'スペイン語'],
    words: ['el', 'la', 'los', 'las', 'un', 'una', 'unos', 'unas'],
  },
  {
    names: ['italian', 'it', 'ita', 'italiano', 'イタリア語'],
    words: ['il', 'lo', 'la', 'i', 'gli', 'le', 'un', 'uno', 'una'],
    clinging: ["l'", 'l’', "un'", 'un’'],
  },
  {
    names: ['portuguese', 'pt', 'por', 'português', 'portugues', 'ポルトガル語'],
    words: ['o', 'a', 'os', 'as', 'um', 'uma'],
  },
  { names: ['dutch', 'nl', 'nld', 'nederlands', 'オランダ語'], words: ['de', 'het', 'een'] },
  { names: ['swedish', 'sv', 'swe', 'svenska', 'スウェーデン語'], words: ['en', 'ett', 'den', 'det', 'de'] },
  { names: ['danish', 'da', 'dan', 'dansk', 'デンマーク語'], words: ['en', 'et', 'den', 'det', 'de'] },
  { names: ['norwegian', 'no', 'nb', 'nn', 'norsk', 'ノルウェー語'], words: ['en', 'et', 'ei', 'den', 'det', 'de'] },
];

const articleWords = new Set(articles.flatMap(({ words }) => words));

/** Whether a word in small letters is an article of any of the languages known. */
export const isArticle = (word: string): boolean => articleWords.has(word);

const byName = new Map(articles.flatMap((each) => each.names.map((name) => [name, each] as const)));

/**
 * A title of its own language is cut by that language's articles. A title beside another original one is a translation,
 * into which language nobody says: English, as where no language is known; `The` is an article whatever is known.
 */
function articlesOf({ originalTitle, title, languages }: SortedFilm): Articles[] {
  const isTranslated = originalTitle !== null && originalTitle !== title;
  if (isTranslated || languages.length === 0) return [english];
  const known = languages.flatMap(
    (name) =>
      byName.get(
        name
          .trim()
          .toLowerCase()
          .replace(/[-_].*$/u, ''),
      ) ?? [],
  );
  return [...known, { names: [], words: ['the'] }];
}

/** A letter or digit has to follow: `A` alone, `A.` and `The …` are whole titles. */
const isTitle = (rest: string): boolean => /^[\p{L}\p{N}]/u.test(rest);

function withoutArticle(title: string, all: readonly Articles[]): string {
  const lower = title.toLowerCase();
  for (const { words, clinging = [] } of all) {
    for (const article of clinging) {
      const rest = title.slice(article.length);
      if (lower.startsWith(article) && isTitle(rest)) return rest;
    }
    for (const article of words) {
      const rest = title.slice(article.length + 1);
      if (lower.startsWith(`${article} `) && isTitle(rest)) return rest;
    }
  }
  return title;
}

/** A film stands under its reading where it has one, else under its title without the article. */
export function sortNameOf(film: SortedFilm): string {
  return film.reading ?? withoutArticle(film.title, articlesOf(film));
}

const collators = new Map<string, Intl.Collator>();

/** Letters as the people of a language sort them, kana in the order of the fifty sounds; numbers by their value. */
export function collatorOf(language: string): Intl.Collator {
  const known = collators.get(language) ?? new Intl.Collator(language, { numeric: true });
  collators.set(language, known);
  return known;
}
