// Before another journal is opened: saves what is being written into the one it belongs to, and leaves its pages. Must never keep the shell waiting for long.

import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { askShell, onEvent } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { whenSaved } from '../../api/use-saving.ts';

/** `close` closes what lies over the places. */
export function useLeaving(close: () => void): void {
  const navigate = useNavigate();
  const leave = useEffectEvent(async () => {
    // everything that is written on saves when its page goes; nothing else tells all of it to
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    close();
    await navigate({ to: '/diary', search: {} });
    await whenSaved();
    // what was read belongs to the journal that goes
    queryClient.removeQueries({ type: 'inactive' });
    await askShell('journal.left');
  });
  useEffect(() => onEvent('journal.leaving', () => void leave()), []);
}
