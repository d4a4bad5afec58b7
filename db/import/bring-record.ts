// Where each kind of record goes. Every record ends as created, updated, merged, kept or skipped; must never let one go by unsaid.

import { bringEntry, bringLater } from './bring-entry.ts';
import { bringLike, bringRating, bringWatch, bringWatched } from './bring-film-facts.ts';
import { bringList } from './bring-list.ts';
import type { Bringing } from './bringing.ts';
import type { EntryRecord, ImportRecord, NoteRecord, Remark } from './record.ts';
import type { CountedKind } from '../model/import.ts';
import type { Sliced } from '../search/pace.ts';
import { readTitle } from './title-of-note.ts';

export function* bringRecord(bringing: Bringing, record: ImportRecord): Sliced<void> {
  const { tally } = bringing;
  if ('remarks' in record) tellRemarks(bringing, record);
  switch (record.kind) {
    case 'entry':
      return bringEntry(bringing, record);
    case 'rating':
      return bringRating(bringing, record);
    case 'watched':
      return bringWatched(bringing, record);
    case 'like':
      return bringLike(bringing, record);
    case 'watch':
      return bringWatch(bringing, record);
    case 'list':
      return yield* bringList(bringing, record);
    case 'note':
      return bringNote(bringing, record);
    case 'merged':
      return tally.count('row', 'merged');
    case 'skipped': {
      const { reason, place, detail } = record;
      return tally.end({ outcome: 'skipped', reason, kind: 'row', place, detail });
    }
    case 'remark':
      return tellRemark(bringing, 'row', record.place, null, record.remark);
    default:
      return record satisfies never;
  }
}

/** When every record of a source has gone by. */
export function* endSource(bringing: Bringing): Sliced<void> {
  bringLater(bringing);
  yield;
}

type Remarked = Extract<ImportRecord, { remarks: Remark[] }>;

function titleOf(record: Remarked): string {
  if (record.kind === 'list') return record.name;
  return record.kind === 'note' ? record.title : record.film.title;
}

function tellRemarks(bringing: Bringing, record: Remarked): void {
  for (const remark of record.remarks) tellRemark(bringing, record.kind, record.place, titleOf(record), remark);
  if (record.kind !== 'list') return;
  for (const { film, place, remarks } of record.films)
    for (const remark of remarks) tellRemark(bringing, 'list-film', place, film.title, remark);
}

function tellRemark(
  { tally }: Bringing,
  kind: CountedKind,
  place: ImportRecord['place'],
  title: string | null,
  { code, detail }: Remark,
): void {
  tally.note({ outcome: 'remark', reason: code, kind, place, title, detail });
}

/** A page of a diary becomes an entry where the person said that its titles are films. */
function bringNote(bringing: Bringing, record: NoteRecord): void {
  const film = readTitle(record.title);
  if (bringing.choices.notes === 'skip' || film === null) {
    const { place, title } = record;
    return bringing.tally.end({ outcome: 'skipped', reason: 'no-film', kind: 'note', place, title });
  }
  const entry: EntryRecord = {
    ...{ kind: 'entry', place: record.place, remarks: [], key: record.key, original: null },
    film: {
      ...{ ...film, originalTitle: null, runtimeMinutes: null, identifiers: {} },
      ...{ directors: [], countries: [], languages: [], genres: [] },
    },
    fields: {
      ...{ watchedOn: record.writtenOn, rating: null, isLiked: record.isLiked, isRewatch: false },
      ...{ isUnfinished: false, hasSpoilers: false, medium: null, place: null, company: null, themes: [] },
      ...{ tags: record.tags, review: record.text },
    },
    told: ['watchedOn', 'isLiked', 'tags', 'review'],
    loggedOn: record.writtenOn,
    loggedAt: record.writtenAt,
  };
  bringEntry(bringing, entry);
}
