// Whether a page is what a person is at: they last clicked in it or moved the keyboard into it. Decides whom the find key belongs to where a list stands beside.

import { type RefObject, useEffect, useState } from 'react';

export function useIsRead(page: RefObject<HTMLElement | null>): boolean {
  const [isRead, setRead] = useState(false);
  useEffect(() => {
    const onMove = ({ target }: Event): void => {
      if (target instanceof Node) setRead(page.current?.contains(target) ?? false);
    };
    document.addEventListener('pointerdown', onMove);
    document.addEventListener('focusin', onMove);
    return () => {
      document.removeEventListener('pointerdown', onMove);
      document.removeEventListener('focusin', onMove);
    };
  }, [page]);
  return isRead;
}
