// How wide an element is, watched. Known before its first frame is painted, so that what is drawn to measure does not move.

import { useLayoutEffect, useState } from 'react';

/** In CSS pixels, rounded down to whole steps; 0 until the element is there. */
export function useWidth(element: HTMLElement | null, step = 1): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!element) return undefined;
    const take = (room: number): void => setWidth(Math.floor(room / step) * step);
    take(element.clientWidth);
    const observer = new ResizeObserver(([entry]) => {
      if (entry) take(entry.contentRect.width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element, step]);
  return width;
}
