// Undo and redo of changes in the journal, saying what was undone.

import { useLingui } from '@lingui/react/macro';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { msg, plural } from '@lingui/core/macro';
import type { I18n } from '@lingui/core';
import type { UndoStep } from '../../../db/model/undo.ts';
import { request, RequestError } from '../../api/client.ts';
import { sayCaught } from '../../i18n/errors.ts';
import { say, sayTrouble, type ToastAction, takeWayBack } from '../../ui/toasts.tsx';
import { forgetOwnSaves } from '../entry/own-saves.ts';

function sayUndone(i18n: I18n, step: UndoStep): string {
  const title = step.filmTitle ?? '';
  const entryCount = step.entryCount ?? 0;
  switch (step.action) {
    case 'log-entry':
      return i18n._(msg`Took back logging ${title}`);
    case 'edit-entry':
      return i18n._(msg`Undid a change to the entry of ${title}`);
    case 'edit-film':
      return i18n._(msg`Undid a change to the film ${title}`);
    case 'merge-film':
      return i18n._(msg`Made ${title} a film of its own again`);
    case 'split-film':
      return i18n._(msg`Made ${title} one film again`);
    case 'keep-films-apart':
      return i18n._(msg`The films called ${title} may be the same again`);
    case 'set-poster':
      return i18n._(msg`Took back the poster of ${title}`);
    case 'remove-poster':
      return i18n._(msg`Gave ${title} its poster back`);
    case 'trash-entry':
      return i18n._(msg`Took the entry of ${title} out of the trash`);
    case 'restore-entry':
      return i18n._(msg`Put the entry of ${title} back in the trash`);
    case 'edit-entries':
      return i18n._(msg`Undid a change to ${plural(entryCount, { one: '# entry', other: '# entries' })}`);
    case 'trash-entries':
      return i18n._(msg`Took ${plural(entryCount, { one: '# entry', other: '# entries' })} out of the trash`);
    case 'create-theme':
      return i18n._(msg`Took back making the theme ${title}`);
    case 'edit-theme':
      return i18n._(msg`Undid a change to the theme ${title}`);
    case 'merge-theme':
      return i18n._(msg`Made ${title} a theme of its own again`);
    case 'delete-theme':
      return i18n._(msg`Brought the theme ${title} back`);
    case 'edit-tag':
      return i18n._(msg`Took back the new name of the tag ${title}`);
    case 'merge-tag':
      return i18n._(msg`Made ${title} a tag of its own again`);
    case 'delete-tag':
      return i18n._(msg`Brought the tag ${title} back`);
    case 'tag-to-theme':
      return i18n._(msg`Made ${title} a tag again`);
    case 'write-reflection':
      return i18n._(msg`Took back the reflection on ${title}`);
    case 'edit-reflection':
      return i18n._(msg`Undid a change to the reflection on ${title}`);
    case 'trash-reflection':
      return i18n._(msg`Took the reflection on ${title} out of the trash`);
    case 'restore-reflection':
      return i18n._(msg`Put the reflection on ${title} back in the trash`);
    case 'add-clipping':
      return i18n._(msg`Took back the clipping about ${title}`);
    case 'edit-clipping':
      return i18n._(msg`Undid a change to the clipping about ${title}`);
    case 'trash-clipping':
      return i18n._(msg`Took the clipping about ${title} out of the trash`);
    case 'restore-clipping':
      return i18n._(msg`Put the clipping about ${title} back in the trash`);
    case 'restore-revision':
      return i18n._(msg`Brought back the review of ${title} as it was before`);
    case 'mend-text':
      return i18n._(msg`Took back mending a text of ${title}`);
    case 'create-list':
      return i18n._(msg`Took back making the list ${title}`);
    case 'edit-list':
      return i18n._(msg`Undid a change to the list ${title}`);
    case 'add-to-list':
      return i18n._(msg`Took ${title} off the list`);
    case 'remove-from-list':
      return i18n._(msg`Put ${title} back on the list`);
    case 'move-in-list':
    case 'move-in-watchlist':
      return i18n._(msg`Moved ${title} back to its place`);
    case 'note-in-list':
    case 'note-in-watchlist':
      return i18n._(msg`Undid a change to the note on ${title}`);
    case 'add-to-watchlist':
      return i18n._(msg`Took ${title} off the watchlist`);
    case 'remove-from-watchlist':
      return i18n._(msg`Put ${title} back on the watchlist`);
    case 'trash-list':
      return i18n._(msg`Took the list ${title} out of the trash`);
    case 'restore-list':
      return i18n._(msg`Put the list ${title} back in the trash`);
    case 'save-search':
      return i18n._(msg`Took back saving the search ${title}`);
    case 'edit-saved-search':
      return i18n._(msg`Undid a change to the saved search ${title}`);
    case 'move-saved-search':
      return i18n._(msg`Moved ${title} back to its place`);
    case 'delete-saved-search':
      return i18n._(msg`Brought the saved search ${title} back`);
    case 'import':
      return i18n._(msg`Took the import back`);
  }
}

function sayRedone(i18n: I18n, step: UndoStep): string {
  const title = step.filmTitle ?? '';
  const entryCount = step.entryCount ?? 0;
  switch (step.action) {
    case 'log-entry':
      return i18n._(msg`Logged ${title} again`);
    case 'edit-entry':
      return i18n._(msg`Redid the change to the entry of ${title}`);
    case 'edit-film':
      return i18n._(msg`Redid the change to the film ${title}`);
    case 'merge-film':
      return i18n._(msg`Merged the film ${title} again`);
    case 'split-film':
      return i18n._(msg`Made ${title} two films again`);
    case 'keep-films-apart':
      return i18n._(msg`The films called ${title} are two again`);
    case 'set-poster':
      return i18n._(msg`Gave ${title} the poster again`);
    case 'remove-poster':
      return i18n._(msg`Took the poster of ${title} off again`);
    case 'trash-entry':
      return i18n._(msg`Moved the entry of ${title} to the trash again`);
    case 'restore-entry':
      return i18n._(msg`Took the entry of ${title} out of the trash again`);
    case 'edit-entries':
      return i18n._(msg`Redid the change to ${plural(entryCount, { one: '# entry', other: '# entries' })}`);
    case 'trash-entries':
      return i18n._(msg`Moved ${plural(entryCount, { one: '# entry', other: '# entries' })} to the trash again`);
    case 'create-theme':
      return i18n._(msg`Made the theme ${title} again`);
    case 'edit-theme':
      return i18n._(msg`Redid the change to the theme ${title}`);
    case 'merge-theme':
      return i18n._(msg`Merged the theme ${title} again`);
    case 'delete-theme':
      return i18n._(msg`Deleted the theme ${title} again`);
    case 'edit-tag':
      return i18n._(msg`Renamed the tag ${title} again`);
    case 'merge-tag':
      return i18n._(msg`Merged the tag ${title} again`);
    case 'delete-tag':
      return i18n._(msg`Deleted the tag ${title} again`);
    case 'tag-to-theme':
      return i18n._(msg`Made ${title} a theme again`);
    case 'write-reflection':
      return i18n._(msg`Brought back the reflection on ${title}`);
    case 'edit-reflection':
      return i18n._(msg`Redid the change to the reflection on ${title}`);
    case 'trash-reflection':
      return i18n._(msg`Moved the reflection on ${title} to the trash again`);
    case 'restore-reflection':
      return i18n._(msg`Took the reflection on ${title} out of the trash again`);
    case 'add-clipping':
      return i18n._(msg`Brought back the clipping about ${title}`);
    case 'edit-clipping':
      return i18n._(msg`Redid the change to the clipping about ${title}`);
    case 'trash-clipping':
      return i18n._(msg`Moved the clipping about ${title} to the trash again`);
    case 'restore-clipping':
      return i18n._(msg`Took the clipping about ${title} out of the trash again`);
    case 'restore-revision':
      return i18n._(msg`Put the earlier review of ${title} in its place again`);
    case 'mend-text':
      return i18n._(msg`Mended the text of ${title} again`);
    case 'create-list':
      return i18n._(msg`Made the list ${title} again`);
    case 'edit-list':
      return i18n._(msg`Redid the change to the list ${title}`);
    case 'add-to-list':
      return i18n._(msg`Put ${title} on the list again`);
    case 'remove-from-list':
      return i18n._(msg`Took ${title} off the list again`);
    case 'move-in-list':
    case 'move-in-watchlist':
      return i18n._(msg`Moved ${title} again`);
    case 'note-in-list':
    case 'note-in-watchlist':
      return i18n._(msg`Redid the change to the note on ${title}`);
    case 'add-to-watchlist':
      return i18n._(msg`Put ${title} on the watchlist again`);
    case 'remove-from-watchlist':
      return i18n._(msg`Took ${title} off the watchlist again`);
    case 'trash-list':
      return i18n._(msg`Moved the list ${title} to the trash again`);
    case 'restore-list':
      return i18n._(msg`Took the list ${title} out of the trash again`);
    case 'save-search':
      return i18n._(msg`Saved the search ${title} again`);
    case 'edit-saved-search':
      return i18n._(msg`Redid the change to the saved search ${title}`);
    case 'move-saved-search':
      return i18n._(msg`Moved ${title} again`);
    case 'delete-saved-search':
      return i18n._(msg`Deleted the saved search ${title} again`);
    case 'import':
      return i18n._(msg`Imported again`);
  }
}

/** An empty history is an answer, not trouble. */
function sayRefused(i18n: I18n, caught: unknown): void {
  const isQuiet =
    caught instanceof RequestError && ['nothing-to-undo', 'nothing-to-redo', 'undo-behind'].includes(caught.error.code);
  (isQuiet ? say : sayTrouble)(sayCaught(i18n, caught));
}

/** `wayBack` is for the message of a change that was just made: it takes back that change, and no other one. */
export function useUndo(): { undo: () => void; redo: () => void; wayBack: () => ToastAction } {
  const { i18n, t } = useLingui();
  const navigate = useNavigate();
  const router = useRouter();
  /** Shows the entry that changed; the page of one that is no longer there is left. */
  const show = (entryId: number | null, isGone: boolean): void => {
    if (entryId === null) return;
    const { pathname, search } = router.state.location;
    const isShown = search.entry === entryId || pathname === `/entry/${entryId}`;
    if (isGone && !isShown) return;
    const entry = isGone ? undefined : entryId;
    void navigate({ to: '/diary', search: (now) => ({ ...now, entry, edit: undefined }), replace: isGone });
  };
  const redo = (): void => {
    forgetOwnSaves();
    request('undo.redo', {}).then(
      (step) => {
        say(sayRedone(i18n, step));
        show(step.entryId, false);
      },
      (caught) => sayRefused(i18n, caught),
    );
  };
  const takeBack = (only: { step?: number }): void => {
    forgetOwnSaves();
    request('undo.undo', only).then(
      async (step) => {
        show(step.entryId, step.action === 'log-entry');
        // an import that was taken back comes again from its file
        const { redo: next } = await request('undo.state', {});
        say(sayUndone(i18n, step), next === null ? undefined : { label: t`Redo`, run: redo });
      },
      (caught) => sayRefused(i18n, caught),
    );
  };
  const undo = (): void => {
    const first = takeWayBack();
    if (first) first.run();
    else takeBack({});
  };
  const wayBack = (): ToastAction => {
    const made = request('undo.state', {});
    const run = async (): Promise<void> => {
      const step = (await made).undo?.id;
      takeBack(step === undefined ? {} : { step });
    };
    return { label: t`Undo`, run: () => void run().catch((caught: unknown) => sayRefused(i18n, caught)) };
  };
  return { undo, redo, wayBack };
}
