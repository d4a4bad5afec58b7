// Waits for a sign of the computer that has a journal open, before a terminal may write in its place. Must never trust a clock of another computer, and takes nothing itself.

import { lookAtLock, STALE_MILLISECONDS } from '../lock.ts';
import { thisRun } from '../machine.ts';
import { OpenError } from './session.ts';

/** How often the lock is looked at meanwhile. */
const LOOK_MILLISECONDS = 2_000;

const called = (host: string): string => (host === '' ? 'Another computer' : host);

/**
 * Comes back when nobody else has the journal, or whoever has it gave no sign for two minutes; throws
 * OpenError when it gave one. `tell` is given what is waited for.
 */
export async function untilSilent(place: string, tell: (sentence: string) => void): Promise<void> {
  const first = lookAtLock(place, thisRun());
  if (first.kind !== 'elsewhere') return;
  tell(
    `${called(first.host)} has this journal open. Waiting two minutes for a sign of it; nothing is written meanwhile.`,
  );
  for (let waited = 0; waited < STALE_MILLISECONDS; waited += LOOK_MILLISECONDS) {
    await new Promise((done) => setTimeout(done, LOOK_MILLISECONDS));
    const now = lookAtLock(place, thisRun());
    if (now.kind !== 'elsewhere') return;
    if (now.sign !== first.sign)
      throw new OpenError(`${called(now.host)} is still at work in this journal. Nothing was written to it here.`);
  }
  tell(
    'There was none. If somebody still writes there, what they write becomes a second copy of the journal, which can be imported here. Nothing is lost either way.',
  );
}
