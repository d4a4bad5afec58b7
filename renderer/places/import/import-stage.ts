// What is being imported, and how far it is. Goes on while one looks at other places; must never begin a run nobody asked for.

import { useSyncExternalStore } from 'react';
import type { ColumnMapping } from '../../../db/model/column-mapping.ts';
import type {
  ConflictKind,
  FilmLikeness,
  ImportChoices,
  ImportOpened,
  ImportPreview,
  ImportReport,
  SameOrOther,
} from '../../../db/model/import.ts';
import type { Progress } from '../../../db/model/progress.ts';
import type { ChosenFile } from '../../../electron/contract/shell.ts';
import { askShell, request } from '../../api/client.ts';

interface Chosen {
  files: ChosenFile[];
  opened: ImportOpened;
  choices: ImportChoices;
}

/** The question the files were just tried anew for. */
export type Answered = FilmLikeness | 'series';

export type Stage =
  | { kind: 'nothing' }
  | { kind: 'looking'; files: ChosenFile[] }
  | ({ kind: 'mapping' } & Chosen)
  | ({ kind: 'trying'; progress: Progress | null } & Chosen)
  | ({ kind: 'preview'; preview: ImportPreview; answered?: Answered | undefined } & Chosen)
  | ({ kind: 'running'; preview: ImportPreview; progress: Progress | null } & Chosen)
  | { kind: 'refused'; files: ChosenFile[]; caught: unknown };

let stage: Stage = { kind: 'nothing' };
let work: AbortController | null = null;
const watchers = new Set<() => void>();

function set(next: Stage): void {
  stage = next;
  for (const watcher of watchers) watcher();
}

export function useImportStage(): Stage {
  return useSyncExternalStore(
    (onChange) => {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
    () => stage,
  );
}

/** A run is not left by looking for something else to import. */
export const isRunning = (): boolean => stage.kind === 'running';

export function startOver(): void {
  work?.abort();
  work = null;
  set({ kind: 'nothing' });
}

function begin(): AbortSignal {
  work?.abort();
  work = new AbortController();
  return work.signal;
}

const noChoices = (): ImportChoices => ({
  ...{ conflicts: {}, likenesses: {}, notes: 'skip', series: 'skip', mappings: {} },
});

/** Looks at what was chosen or dropped, then tries it; a table nobody knows is asked about first. */
export async function lookAt(files: ChosenFile[]): Promise<void> {
  if (files.length === 0 || isRunning()) return;
  const signal = begin();
  set({ kind: 'looking', files });
  try {
    const opened = await request('import.open', { from: files.map(({ token }) => token) }, signal);
    const mappings = Object.fromEntries(opened.tables.map(({ name, mapping }) => [name, mapping]));
    const chosen: Chosen = { files, opened, choices: { ...noChoices(), mappings } };
    if (opened.tables.length > 0) set({ kind: 'mapping', ...chosen });
    else await tryOut(chosen);
  } catch (caught) {
    if (!signal.aborted) set({ kind: 'refused', files, caught });
  }
}

export async function chooseFiles(kind: 'files' | 'folder'): Promise<void> {
  await lookAt(await askShell('import.choose', { kind }));
}

const requestOf = ({ files, choices }: Chosen) => ({ from: files.map(({ token }) => token), choices });

/** Throws nothing: a refusal is a stage of its own. */
export async function tryOut(chosen: Chosen, answered?: Answered): Promise<void> {
  const signal = begin();
  const { files, opened, choices } = chosen;
  set({ kind: 'trying', files, opened, choices, progress: null });
  try {
    const preview = await request('import.preview', requestOf(chosen), signal, (progress) => {
      if (!signal.aborted) set({ kind: 'trying', files, opened, choices, progress });
    });
    set({ kind: 'preview', files, opened, choices, preview, answered });
  } catch (caught) {
    if (!signal.aborted) set({ kind: 'refused', files, caught });
  }
}

/** Brings it in; the report, or null where it was refused or given up. */
export async function runImport(chosen: Chosen & { preview: ImportPreview }): Promise<ImportReport | null> {
  const signal = begin();
  const { files, opened, choices, preview } = chosen;
  set({ kind: 'running', files, opened, choices, preview, progress: null });
  try {
    const report = await request('import.run', requestOf(chosen), signal, (progress) => {
      if (!signal.aborted) set({ kind: 'running', files, opened, choices, preview, progress });
    });
    set({ kind: 'nothing' });
    return report;
  } catch (caught) {
    if (!signal.aborted) set({ kind: 'refused', files, caught });
    return null;
  }
}

/** Back to what was seen before the run; the journal is as it was. */
export function giveUp(): void {
  work?.abort();
  if (stage.kind !== 'running') return startOver();
  const { files, opened, choices, preview } = stage;
  set({ kind: 'preview', files, opened, choices, preview });
}

export function mapColumns(name: string, mapping: ColumnMapping): void {
  if (stage.kind !== 'mapping') return;
  const mappings = { ...stage.choices.mappings, [name]: mapping };
  set({ ...stage, choices: { ...stage.choices, mappings } });
}

export function settle(kind: ConflictKind, word: 'mine' | 'theirs'): void {
  if (stage.kind !== 'preview') return;
  const conflicts = { ...stage.choices.conflicts, [kind]: word };
  set({ ...stage, choices: { ...stage.choices, conflicts } });
}

/** Which rows there are is another then: the files are tried anew. */
export async function takeSeries(series: ImportChoices['series']): Promise<void> {
  if (stage.kind !== 'preview') return;
  const { files, opened, choices } = stage;
  await tryOut({ files, opened, choices: { ...choices, series } }, 'series');
}

/** As many films come of it as the answer says: the files are tried anew. */
export async function takeLikeness(kind: FilmLikeness, word: SameOrOther): Promise<void> {
  if (stage.kind !== 'preview') return;
  const { files, opened, choices } = stage;
  const likenesses = { ...choices.likenesses, [kind]: word };
  await tryOut({ files, opened, choices: { ...choices, likenesses } }, kind);
}

export function takeNotes(notes: ImportChoices['notes']): void {
  if (stage.kind !== 'preview') return;
  set({ ...stage, choices: { ...stage.choices, notes } });
}
