// How many tiles stand side by side in an element, watched.

import { useEffect, useState } from 'react';

/** `tile`, the `gap` between two and the `margins` of a row in CSS pixels; at least one column. */
export function useColumns(element: HTMLElement | null, tile: number, gap: number, margins = 0): number {
  const [columns, setColumns] = useState(1);
  useEffect(() => {
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setColumns(Math.max(1, Math.floor((entry.contentRect.width - margins + gap) / (tile + gap))));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element, tile, gap, margins]);
  return columns;
}
