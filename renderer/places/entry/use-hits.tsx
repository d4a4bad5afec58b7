// The words a search found in the text it opened: gone to, walked by key and told, until one has done with them.

import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { HitFinder } from '../../text/hit-finder.ts';
import { HitsBar } from '../../text/hits-bar.tsx';
import { type LookedFor, nothingLookedFor } from '../../text/looked-for.ts';
import type { Found } from '../../text/text-finder.ts';
import { useCommands } from '../frame/run-commands.ts';

const nothing: Found = { count: 0, index: -1 };

/** `isShown` is false while the text is not there to be read, as when it is written on; `isAside` while other words are looked for in it. */
export function useHits(
  root: RefObject<HTMLElement | null>,
  lookedFor: LookedFor | undefined,
  isShown: boolean,
  isAside = false,
): { bar: ReactNode; close: (() => void) | null } {
  const navigate = useNavigate();
  const finder = useRef<HitFinder>(null);
  const [found, setFound] = useState(nothing);
  const { q, paragraph, quote } = lookedFor ?? nothingLookedFor;
  /** What one has come to already: after writing one is not taken back to it. */
  const reached = useRef('');
  useEffect(() => {
    if (!root.current || q === undefined || !isShown) return undefined;
    const name = JSON.stringify([q, paragraph, quote]);
    const place = reached.current === name ? nothingLookedFor : { paragraph, quote };
    const begun = new HitFinder(root.current);
    finder.current = begun;
    const stop = begun.onChange(() => {
      const now = begun.goToPlace(place);
      if (now.count > 0) reached.current = name;
      setFound(now);
    });
    return () => {
      stop();
      begun.leave();
      finder.current = null;
      setFound(nothing);
    };
  }, [root, q, paragraph, quote, isShown]);

  useEffect(() => {
    if (!isAside) return undefined;
    finder.current?.stepAside(true);
    return () => finder.current?.stepAside(false);
  }, [isAside]);

  const step = (by: 1 | -1): void => {
    if (finder.current) setFound(finder.current.step(by));
  };
  const close = (): void =>
    void navigate({ to: '.', search: (now) => ({ ...now, ...nothingLookedFor }), replace: true });
  const isOffered = found.count > 0 && !isAside;
  useCommands({
    'text.findNext': isOffered ? () => step(1) : undefined,
    'text.findPrevious': isOffered ? () => step(-1) : undefined,
  });
  return {
    bar: isOffered && <HitsBar found={found} onStep={step} onClose={close} />,
    close: isOffered ? close : null,
  };
}
