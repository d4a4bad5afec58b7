// Undo, where its newest step is an import whose changes stand elsewhere. Must never take back anything else.

import { finish } from '../search/pace.ts';
import type { Journal } from '../handles.ts';
import { JournalError } from '../model/result.ts';
import type { UndoStep } from '../model/undo.ts';
import { getUndoState, undo } from '../undo.ts';
import { runOfStep } from './report.ts';
import { undoImportInSlices } from './undo-import.ts';

/** Takes the newest step back, an import like any other. Throws as `undo` does. */
export function undoNewest(journal: Journal, only?: number): UndoStep {
  const step = getUndoState(journal.db).undo;
  const runId = step?.action === 'import' ? runOfStep(journal.db, step.id) : null;
  if (step === null || runId === null) return undo(journal, only);
  if (only !== undefined && step.id !== only) throw new JournalError('undo-behind');
  finish(undoImportInSlices(journal, runId));
  return step;
}
