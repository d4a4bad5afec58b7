// What is under one's eyes stays there when rows change places; at the top of the list nothing is held.

import { act } from '@testing-library/react';
import { useRef } from 'react';
import { expect, test } from 'vitest';
import { useSteadyScroll } from '../../../../renderer/places/search/use-steady-scroll.ts';
import { show } from '../../../support/part.tsx';

const ROW = 100;

interface ListProps {
  rows: string[];
  question?: string;
}

function List({ rows, question = 'the' }: ListProps) {
  const scroller = useRef<HTMLElement>(null);
  useSteadyScroll(scroller, question, rows);
  return (
    <main ref={scroller}>
      {rows.map((row) => (
        <p key={row} data-group={row}>
          <a href={`#${row}`}>{row}</a>
        </p>
      ))}
    </main>
  );
}

/** Lays the rows out as a browser would, each as high as the other. */
function layOut(container: HTMLElement): HTMLElement {
  const scroller = container.querySelector('main') as HTMLElement;
  const place = (top: number): DOMRect => new DOMRect(0, top, 600, ROW);
  scroller.getBoundingClientRect = () => place(0);
  const move = {
    by: (to: { top: number }) => (scroller.scrollTop += to.top),
    to: (to: { top: number }) => (scroller.scrollTop = to.top),
  };
  Object.assign(scroller, { scrollBy: move.by, scrollTo: move.to });
  const proto = scroller.querySelector('p')?.constructor.prototype as HTMLElement;
  proto.getBoundingClientRect = function rowPlace(this: HTMLElement) {
    const at = [...scroller.querySelectorAll('p')].indexOf(this as HTMLParagraphElement);
    return place(at * ROW - scroller.scrollTop);
  };
  return scroller;
}

function scrollTo(scroller: HTMLElement, top: number): void {
  scroller.scrollTop = top;
  act(() => void scroller.dispatchEvent(new Event('scroll')));
}

test('the first row in sight stays where it is', () => {
  const { container, rerender } = show(<List rows={['a', 'b', 'c', 'd']} />);
  const scroller = layOut(container);
  scrollTo(scroller, 230);
  rerender(<List rows={['d', 'x', 'b', 'y', 'c', 'a']} />);
  expect(scroller.scrollTop).toBe(430);
});

test('the row with the keyboard goes before', () => {
  const { container, rerender } = show(<List rows={['a', 'b', 'c', 'd']} />);
  const scroller = layOut(container);
  act(() => scroller.querySelector<HTMLElement>('[href="#b"]')?.focus());
  rerender(<List rows={['x', 'y', 'b', 'a']} />);
  expect(scroller.scrollTop).toBe(100);
});

test('at the top the best stand at the top', () => {
  const { container, rerender } = show(<List rows={['a', 'b', 'c']} />);
  const scroller = layOut(container);
  rerender(<List rows={['x', 'y', 'a', 'b']} />);
  expect(scroller.scrollTop).toBe(0);
});

test('another question begins at the top', () => {
  const { container, rerender } = show(<List rows={['a', 'b', 'c', 'd']} />);
  const scroller = layOut(container);
  scrollTo(scroller, 230);
  rerender(<List rows={['x', 'c']} question="then" />);
  expect(scroller.scrollTop).toBe(0);
});
