// Escape, one step at a time: parts of the page say what their step back is, and the innermost that has one takes it. Knows no place; what is left when none has one is the frame's.

import { type RefObject, useEffectEvent, useLayoutEffect, useState } from 'react';

/** Takes the step, or answers false where there is none to take. */
type Step = (target: Element | null) => boolean;

interface Offer {
  order: number;
  step: Step;
  within: RefObject<Element | null> | null;
}

const offers = new Set<Offer>();

let rendered = 0;

/** Parts are counted as they first render: what is within another comes after it. */
function nextOrder(): number {
  rendered += 1;
  return rendered;
}

/**
 * While the part is on screen, Escape asks it for a step back: `true` says that it took one. Of several, those with the
 * keyboard in them (`within`) are asked before all others, the innermost first.
 */
export function useStepBack(take: Step, within: RefObject<Element | null> | null = null): void {
  const [order] = useState(nextOrder);
  const step = useEffectEvent(take);
  // with what is seen: a key pressed as soon as it is there asks it already
  useLayoutEffect(() => {
    const offer: Offer = { order, within, step: (target) => step(target) };
    offers.add(offer);
    return () => void offers.delete(offer);
  }, [order, within]);
}

/** Takes one step of the parts on screen; false where none has one. */
export function stepBackOnPage(target: Element | null): boolean {
  const holds = ({ within }: Offer): boolean => target !== null && (within?.current?.contains(target) ?? false);
  const inner = [...offers].toSorted((one, other) => other.order - one.order);
  return [...inner.filter(holds), ...inner.filter((offer) => !holds(offer))].some(({ step }) => step(target));
}
