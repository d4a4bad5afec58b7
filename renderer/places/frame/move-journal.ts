// Moves the journal to a place the person chooses, and says how that ended. Never knows a path.

import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { askShell } from '../../api/client.ts';
import { sayError } from '../../i18n/errors.ts';
import { say, sayTrouble } from '../../ui/toasts.tsx';
import { queryClient } from '../../api/query-client.ts';

export async function moveJournal(i18n: I18n): Promise<void> {
  const result = await askShell('journal.move');
  if (result === null) return;
  if (!result.ok) return sayTrouble(sayError(i18n, result.error));
  const { old, hasBackups } = result.value;
  const moved = i18n._(
    old === null
      ? msg`The journal is in its new place. The old file is in the trash.`
      : msg`The journal is in its new place. The old file stays where it was, as “${old}”.`,
  );
  say(hasBackups ? moved : `${moved} ${i18n._(msg`Its backups stay at the old place.`)}`);
  await queryClient.invalidateQueries({ queryKey: ['about'] });
  await queryClient.invalidateQueries({ queryKey: ['recent-journals'] });
}
