// Takes an image that is pasted while no text is being written.

import { useEffect, useEffectEvent } from 'react';
import { fileOf } from '../../ui/poster-file.ts';

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'));
}

export function usePastedImage(onFile: (file: File) => void): void {
  const take = useEffectEvent((event: ClipboardEvent): void => {
    const file = fileOf(event.clipboardData);
    const isCovered = document.querySelector('[role="dialog"][data-open]:has(input)') !== null;
    if (file === null || isText(event.target) || isCovered) return;
    event.preventDefault();
    onFile(file);
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent): void => take(event);
    document.addEventListener('paste', listener);
    return () => document.removeEventListener('paste', listener);
  }, []);
}
