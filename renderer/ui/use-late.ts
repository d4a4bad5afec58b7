// Whether something has been so for a while: what is over sooner is never told. Draws nothing meanwhile, as a transition with a delay would.

import { useEffect, useState } from 'react';

/** True once `isSo` has held for so many milliseconds without a break. */
export function useLate(isSo: boolean, milliseconds: number): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isSo) return undefined;
    const timer = window.setTimeout(() => setLate(true), milliseconds);
    return () => {
      window.clearTimeout(timer);
      setLate(false);
    };
  }, [isSo, milliseconds]);
  return isSo && isLate;
}
