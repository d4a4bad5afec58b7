// What the log says of a page's requests: kinds, ids and fields. Never what stood in them; a name nobody knows is as good as text.

import type { AppError } from '../db/model/result.ts';
import type { ImportReport } from '../db/model/import.ts';
import { isRequestName, type RequestName } from './contract/requests.ts';
import { hostileMarks } from './hostile-marks.ts';

/** Why a request was refused, by code and field. */
export function refusalNote(name: string, { code, field }: AppError): string {
  const request = isRequestName(name) ? name : 'an unknown request';
  const at = field !== undefined && /^[\w.-]{1,60}$/.test(field) ? ` ${field}` : '';
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
