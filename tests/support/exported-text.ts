// What a journal exports as JSON, whole, as one text.

import { Course } from '../../db/export/course.ts';
import { appendJson } from '../../db/export/json.ts';
import { choose } from '../../db/export/scope.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { finish } from '../../db/search/pace.ts';

export function exportedText(db: ReadableDb): string {
  let text = '';
  const choice = finish(choose(db, { kind: 'everything' }));
  finish(appendJson(db, choice, (piece) => (text += String(piece)), new Course()));
  return text;
}
