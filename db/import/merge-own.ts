// What an export of our own says of an entry that is here already: merged, as far as it is known what both said before. Must never drop a sentence.

import { randomUUID } from 'node:crypto';
import { checksumOf } from '../checksum.ts';
import { getEntry } from '../entry.ts';
import type { WritableDb } from '../handles.ts';
import type { EntryDetail } from '../model/entry.ts';
import type { ExportedEntry, ExportedFilm } from '../model/exchange.ts';
import { insertRevision } from '../revision.ts';
import { many, sql } from '../sql.ts';
import { apply, type EntryBase, incoming, type Incoming, keysOf, sumOf } from './bring-entry.ts';
import type { Bringing } from './bringing.ts';
import type { Field, FieldKeys } from './merge-fields.ts';
import { addOrigin, findOrigin } from './origin.ts';
import type { RecordPlace } from './record.ts';

/** Within which the uids of our own exports are unique. */
const OWN = 'afterimage';

/** An entry as the file has it, its themes by their names here, and where it stands. */
export interface OwnEntry {
  entry: ExportedEntry;
  film: ExportedFilm;
  place: RecordPlace;
}

const everyField = Object.keys({
  ...{ watchedOn: 0, rating: 0, isLiked: 0, isRewatch: 0, isUnfinished: 0, hasSpoilers: 0 },
  ...{ medium: 0, place: 0, company: 0, themes: 0, tags: 0, review: 0 },
} satisfies Record<Field, 0>) as Field[];

function incomingOf(bringing: Bringing, { entry, film: { reading, ...facts }, place }: OwnEntry): Incoming {
  const { uid, loggedAt } = entry;
  const film = reading === null ? facts : { ...facts, reading };
  const record = { kind: 'entry', film, place, key: uid, fields: entry, told: everyField } as const;
  return incoming(bringing, { ...record, remarks: [], loggedOn: null, loggedAt, original: null }, uid);
}

/** Remembers what the file said of an entry: the next file is then known to have changed it, or not. */
export function rememberOwn(bringing: Bringing, own: OwnEntry): void {
  remember(bringing, incomingOf(bringing, own));
}

function remember({ db, changes, runId }: Bringing, { key, base }: Incoming): void {
  const known = findOrigin<EntryBase>(db, OWN, 'entry', key);
  if (known === null) addOrigin(db, { runId, source: OWN, kind: 'entry', key, uid: key, isCreated: false, base });
  else if (JSON.stringify(known.base) !== JSON.stringify(base)) changes.changeOrigin(known.id, { base });
}

/** Earlier versions of a text that are not here yet. */
export function bringRevisions(db: WritableDb, entryId: number, revisions: ExportedEntry['revisions']): void {
  for (const { uid, review, writtenAt } of revisions) {
    const isKnown = many(db, sql`SELECT 1 FROM revision WHERE uid = ${uid}`).length > 0;
    if (!isKnown) insertRevision(db, entryId, review, { uid, session: null, writtenAt });
  }
}

/** Whether a text, by its checksum, is an earlier version here. */
const isEarlierHere = (db: WritableDb, entryId: number, sum: string): boolean =>
  many(db, sql`SELECT 1 FROM revision WHERE entry_id = ${entryId} AND review_sha256 = ${sum} LIMIT 1`).length > 0;

/**
 * What was said before either side changed it, as far as that can be known: what the last file said; else what stands
 * here, where nothing was changed here since the file was written; else, of the text, the older of the two, where the
 * other side has it as an earlier version. Of other fields nothing is known: they are taken where here is nothing, and
 * asked about where both say something.
 */
function baseOf({ db }: Bringing, { key, keys }: Incoming, here: EntryDetail, entry: ExportedEntry): FieldKeys {
  const known = findOrigin<EntryBase>(db, OWN, 'entry', key);
  if (known !== null) return known.base.fields;
  const ours = keysOf(here);
  if (here.changedAt === entry.changedAt) return ours;
  if (isEarlierHere(db, here.id, keys.review)) return { review: keys.review };
  const isEarlierThere = entry.revisions.some(({ review }) => sumOf(review) === ours.review);
  return isEarlierThere ? { review: ours.review } : {};
}

/** Texts of the file, its present one and its earlier ones, that are neither the present one here nor kept already. */
function keepTheirTexts(db: WritableDb, id: number, { review, changedAt, revisions }: ExportedEntry): void {
  const present = getEntry(db, id).review;
  const isKept = (text: string): boolean => text === present || isEarlierHere(db, id, checksumOf(text));
  for (const revision of revisions) if (!isKept(revision.review)) bringRevisions(db, id, [revision]);
  if (review === '' || isKept(review)) return;
  insertRevision(db, id, review, { uid: randomUUID(), session: null, writtenAt: changedAt });
}

/** Merges an entry that is here already, in the trash or not. */
export function mergeOwnEntry(bringing: Bringing, id: number, own: OwnEntry): void {
  const { changes, db, tally } = bringing;
  const { entry, film, place } = own;
  const here = getEntry(db, id);
  const come = incomingOf(bringing, own);
  const ours = keysOf(here);
  if (everyField.every((field) => ours[field] === come.keys[field])) tally.count('entry', 'merged');
  else {
    // what the last file said is no part of a step of undo
    changes.isRedoable = false;
    const told = { kind: 'entry', place, title: film.title } as const;
    const isTrashed = here.trashedAt !== null;
    const changed = isTrashed ? '' : apply(bringing, come, id, baseOf(bringing, come, here, entry));
    if (isTrashed) tally.end({ ...told, outcome: 'kept', reason: 'in-trash' });
    else if (changed === '') tally.count('entry', 'merged');
    else tally.end({ ...told, outcome: 'updated', reason: 'changed-there', detail: changed });
  }
  keepTheirTexts(db, id, entry);
  remember(bringing, come);
}
