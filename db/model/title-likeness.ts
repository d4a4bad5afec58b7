// Whether two titles are one, written a little differently: by case, accents, punctuation or an article. Pure; must never look at anything but titles.

import { foldText } from './fold.ts';
import { isArticle } from './sort-name.ts';

const APART = /[^\p{L}\p{N}]+/u;

/**
 * What titles written a little differently have in common: `Paris, Texas` and `paris texas`, `Amélie` and `Amelie`, `The Matrix` and
 * `Matrix, The`. Null for one of signs alone, which is like none.
 */
export function likeness(title: string): string | null {
  const words = foldText(title)
    .replaceAll('&', ' and ')
    .split(APART)
    .filter((word) => word !== '');
  // what stands apart by a sign only is one word elsewhere: Spider-Man, Spiderman
  const withoutFirst = words.length > 1 && isArticle(words[0] ?? '') ? words.slice(1) : words;
  const hasLast = withoutFirst.length > 1 && /,\s*\S+$/u.test(title) && isArticle(withoutFirst.at(-1) ?? '');
  const rest = hasLast ? withoutFirst.slice(0, -1) : withoutFirst;
  return rest.length === 0 ? null : rest.join('');
}
