// The end of a list that could go on: goes on when one comes to it, and says where it stops.

import { Trans } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useRef } from 'react';
import controls from '../../ui/controls.module.css';
import styles from './search.module.css';
import { type Limit, LIMITS } from './use-answer.ts';

/** Before the end is in sight the next hits are asked for. */
const AHEAD = '600px';

export function nextLimit(limit: Limit): Limit | undefined {
  return LIMITS[LIMITS.indexOf(limit) + 1];
}

export function MoreFound(props: {
  limit: Limit;
  /** As many rows as were asked for are on screen; before, the end is not yet where one comes to. */
  areThere: boolean;
  onMore: (limit: Limit) => void;
}) {
  const { limit, areThere, onMore } = props;
  const end = useRef<HTMLParagraphElement>(null);
  const next = nextLimit(limit);
  const goOn = useEffectEvent(() => next && onMore(next));
  useEffect(() => {
    if (!end.current || next === undefined || !areThere) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) goOn();
      },
      { root: end.current.closest('main'), rootMargin: AHEAD },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [next, areThere]);
  return (
    <p ref={end} className={styles['more']}>
      {next === undefined ? (
        <Trans>These are the first {limit}. A filter or another word narrows it down.</Trans>
      ) : (
        <button type="button" className={controls['underlined']} onClick={() => onMore(next)}>
          <Trans>Show more</Trans>
        </button>
      )}
    </p>
  );
}
