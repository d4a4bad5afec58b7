// Finding in the text that is open: the commands, and the line they open over the page's bar.

import { type ReactNode, useEffect, useState } from 'react';
import { FindBar } from '../../text/find-bar.tsx';
import type { Found, TextFinder } from '../../text/text-finder.ts';
import { useCommands } from '../frame/run-commands.ts';

interface Finding {
  finder: TextFinder;
  query: string;
  found: Found;
  asked: number;
}

/** `finderOf` gives null where no text is open; `isOffered` is false where the find key belongs to Search. */
export function useFind(
  finderOf: () => TextFinder | null,
  isOffered: boolean,
): { bar: ReactNode; close: (() => void) | null } {
  const [finding, setFinding] = useState<Finding | null>(null);
  const finder = finding?.finder;
  useEffect(() => finder?.onChange((found) => setFinding((now) => now && { ...now, found })), [finder]);

  const find = (): void => {
    const asked = finding ? finding.finder : finderOf();
    if (!asked) return;
    const query = asked.selected() || (finding?.query ?? '');
    setFinding({ finder: asked, query, found: asked.look(query), asked: (finding?.asked ?? 0) + 1 });
  };
  const look = (query: string): void => {
    if (finding) setFinding({ ...finding, query, found: finding.finder.look(query) });
  };
  const step = (by: 1 | -1): void => {
    if (finding) setFinding({ ...finding, found: finding.finder.step(by) });
  };
  const close = (): void => {
    finder?.leave();
    setFinding(null);
  };
  useCommands({
    'text.find': isOffered || finding ? find : undefined,
    'text.findNext': finding ? () => step(1) : undefined,
    'text.findPrevious': finding ? () => step(-1) : undefined,
  });
  const bar = finding && <FindBar {...finding} onQuery={look} onStep={step} onClose={close} />;
  return { bar, close: finding ? close : null };
}
