// How many tiles stand side by side in an element, watched.

import { useEffect, useState } from 'react';

/** `tile`, the `gap` between two and the `margins` of a row in CSS pixels; at least one column, null until it is measured. */
export function useMeasuredColumns(element: HTMLElement | null, tile: number, gap: number, margins = 0): number | null {
  const [columns, setColumns] = useState<number | null>(null);
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

/** One column until it is measured. */
export function useColumns(element: HTMLElement | null, tile: number, gap: number, margins = 0): number {
  return useMeasuredColumns(element, tile, gap, margins) ?? 1;
}
