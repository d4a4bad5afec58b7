// The local day, also after midnight in a window that stays open.

import { useSyncExternalStore } from 'react';
import { localDay, type PartialDate } from '../../db/model/partial-date.ts';

const LOOK_EVERY = 30_000;

function subscribe(onChange: () => void): () => void {
  const timer = window.setInterval(onChange, LOOK_EVERY);
  window.addEventListener('focus', onChange);
  return () => {
    window.clearInterval(timer);
    window.removeEventListener('focus', onChange);
  };
}

export function useToday(): PartialDate {
  return useSyncExternalStore(subscribe, () => localDay(new Date()));
}
