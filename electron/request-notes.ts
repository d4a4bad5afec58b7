// What the log says of a page's requests: kinds, ids and fields. Never what stood in them; a name nobody knows is as good as text.

import type { AppError } from '../db/model/result.ts';
import type { ImportReport } from '../db/model/import.ts';
import { isRequestName, type RequestName } from './contract/requests.ts';
import { hostileMarks } from './hostile-marks.ts';

/** A field too many is called what the page called it, an import's choices are kept by the names of files: only these are told. */
const ownNames = new Set([
  ...[
    'id',
    'filmId',
    'film',
    'title',
    'originalTitle',
    'reading',
    'year',
    'directors',
    'countries',
    'languages',
    'runtime',
    'genres',
  ],
  ...[
    'watchedOn',
    'rating',
    'themes',
    'tags',
    'place',
    'company',
    'medium',
    'review',
    'notes',
    'bytes',
    'query',
    'key',
    'draft',
  ],
  ...[
    'text',
    'reflectedOn',
    'byline',
    'publication',
    'publishedOn',
    'source',
    'name',
    'description',
    'note',
    'hue',
    'parentId',
  ],
  ...['filter', 'order', 'limit', 'after', 'format', 'scope', 'to', 'from', 'folder'],
]);

/** Why a request was refused, by code and field. */
export function refusalNote(name: string, { code, field }: AppError): string {
  const request = isRequestName(name) ? name : 'an unknown request';
  const isOurs = field !== undefined && field.split('.').every((each) => ownNames.has(each) || /^\d{1,6}$/.test(each));
  const at = isOurs ? ` ${field}` : '';
  return `${request} (${code}${at})`;
}

/** What was written that elsewhere would run; null for plain writing. What an import brought is not looked through: all of it is text. */
export function keptNote(name: RequestName, input: unknown, value: unknown): string | null {
  if (name === 'draft.put') return null;
  if (name === 'import.run') return `import.run ${(value as ImportReport).id} (all that it brought)`;
  const marks = hostileMarks(input);
  if (marks.length === 0) return null;
  const id: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, 'id') : undefined;
  return `${name}${typeof id === 'number' ? ` ${id}` : ''} (${marks.join(', ')})`;
}
