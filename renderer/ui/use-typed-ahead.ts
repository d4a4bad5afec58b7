// Letters typed on a list, put together to the beginning of what is looked for. Knows no list.

import { useRef } from 'react';

/** Letters typed within this time of each other are one beginning, in milliseconds. */
const PAUSE = 800;

type TypedAhead = (
  event: KeyboardEvent,
  /** The row the keyboard is on. */
  at: number,
  /** Keys that run a command instead. */
  isTaken: (event: KeyboardEvent) => boolean,
  /** The next row from there on that begins so; -1 for none. */
  find: (text: string, from: number) => number,
) => number | undefined;

/** Answers with the row a letter leads to; undefined for what is no letter, or is a command's. */
export function useTypedAhead(): TypedAhead {
  const typing = useRef({ text: '', at: -Infinity });
  return (event, at, isTaken, find) => {
    if (!/^[\p{L}\p{N}]$/u.test(event.key)) return undefined;
    const now = performance.now();
    const isNew = now - typing.current.at > PAUSE;
    if (isNew && isTaken(event)) return undefined;
    const text = isNew ? event.key : typing.current.text + event.key;
    typing.current = { text, at: now };
    // one letter again goes on to the next row that begins so
    return find(text, isNew ? at + 1 : at);
  };
}
