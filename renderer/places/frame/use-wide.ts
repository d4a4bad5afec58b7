// Whether list and page stand side by side. Equal to the break in frame.module.css and diary.module.css.

import { useSyncExternalStore } from 'react';

const wide = matchMedia('(min-width: 1100px)');

export function isWide(): boolean {
  return wide.matches;
}

export function useWide(): boolean {
  return useSyncExternalStore((onChange) => {
    wide.addEventListener('change', onChange);
    return () => wide.removeEventListener('change', onChange);
  }, isWide);
}
