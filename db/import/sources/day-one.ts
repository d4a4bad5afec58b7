// A Day One journal as pages that name no film: whether one does is for a person to say.

import { jsonItems } from '../files/json-items.ts';
import type { ChosenFile } from '../files/chosen-file.ts';
import type { Encoding } from '../files/text.ts';
import type { ImportRecord, ImportSource, RecordPlace } from '../record.ts';
import { localDay } from '../../model/partial-date.ts';
import { skipped } from './table.ts';
import { at, objectOf, stringAt } from './values-of-json.ts';
import { instantOf, lineOf, namesOf, Remarks, textOf } from './values.ts';

/** Day One puts a backslash before signs that need none: `Mr\. Lane\!`. Before those that mean something it stays. */
const withoutNeedlessEscapes = (text: string): string => text.replace(/\\([.!()\-+#{}>=:;,?'"/&%$@^])/g, '$1');

/** A sign at the start of a line that would make it a heading, a list or a quote keeps its backslash. */
function unescaped(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const [kept = ''] = /^\s*(?:\\[#>+-]|\d{1,9}\\[.)])(?=\s|$)/.exec(line) ?? [];
      return kept + withoutNeedlessEscapes(line.slice(kept.length));
    })
    .join('\n');
}

function titleOf(text: string): string {
  const lines = text.split('\n', 50).map((line) => line.trim());
  const heading = lines.find((line) => /^#{1,6}\s/.test(line));
  const first = heading ?? lines.find((line) => line !== '' && !/^!\[.*\]\(.*\)$/.test(line)) ?? '';
  return first.replace(/^#{1,6}\s+/, '').replace(/\\(?=[!-/:-@[-`{-~])/g, '');
}

/** The day it was where it was written: Day One says in which zone that is. */
function dayIn(zone: string, instant: number): string | null {
  try {
    const parts = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    const day = parts.format(instant);
    return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
  } catch {
    return null;
  }
}

function noteOf(value: unknown, place: RecordPlace): ImportRecord {
  if (objectOf(value) === null) return skipped(place, 'unreadable-row');
  const remarks = new Remarks();
  const text = unescaped(textOf(stringAt(value, 'text').replace(/\r\n?/g, '\n'), remarks));
  if (text.trim() === '') return skipped(place, 'empty-row');
  const written = instantOf(at(value, 'creationDate'), remarks);
  const zone = stringAt(value, 'timeZone').replaceAll('\\/', '/');
  const tags = at(value, 'tags');
  const names = Array.isArray(tags) ? tags.filter((tag): tag is string => typeof tag === 'string') : [];
  return {
    ...{ kind: 'note', place, key: stringAt(value, 'uuid') || null, title: lineOf(titleOf(text), remarks), text },
    tags: namesOf(names, remarks),
    writtenOn:
      written === null ? null : ((zone === '' ? null : dayIn(zone, written.at)) ?? localDay(new Date(written.at))),
    writtenAt: written?.at ?? null,
    isLiked: at(value, 'starred') === true,
    remarks: remarks.list,
  };
}

export class DayOneJournal implements ImportSource {
  readonly kind = 'day-one';
  readonly name: string;
  readonly size: number;
  readonly #file: ChosenFile;
  readonly #encoding: Encoding;

  constructor(name: string, file: ChosenFile, encoding: Encoding) {
    this.name = name;
    this.size = file.size;
    this.#file = file;
    this.#encoding = encoding;
  }

  async *read(onProgress?: (bytesRead: number) => void): AsyncGenerator<ImportRecord> {
    let bytes = 0;
    const progress = (more: number): void => onProgress?.((bytes += more));
    for await (const { value, item } of jsonItems(this.#file, this.#encoding, 'entries', progress))
      yield noteOf(value, { file: this.#file.name, line: null, item });
  }
}
