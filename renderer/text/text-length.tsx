// How long a review is, in words and in minutes. Never counts while a key is on its way to the screen.

import { Plural, Trans } from '@lingui/react/macro';
import { useEffect, useMemo, useState } from 'react';
import { Comma } from '../i18n/joined.tsx';
import { LengthCounter, type TextLength, textLength } from './word-count.ts';

/** After the last key, in milliseconds. */
const WAIT = 300;

function LengthWords({ length: { words, minutes } }: { length: TextLength }) {
  const whole = Math.round(minutes);
  return (
    <>
      <Plural value={words} one="# word" other="# words" />
      {words > 0 && (
        <>
          <Comma />
          {minutes < 1 ? <Trans>under a minute</Trans> : <Plural value={whole} one="# minute" other="# minutes" />}
        </>
      )}
    </>
  );
}

/** Of a text that stays as it is. */
export function ReadLength({ text }: { text: string }) {
  const length = useMemo(() => textLength(text), [text]);
  return <LengthWords length={length} />;
}

/** The text being written, for those who want to look at it now and then. */
export class WrittenText {
  #read: () => string;
  readonly #listeners = new Set<() => void>();

  constructor(text: string) {
    this.#read = () => text;
  }

  get text(): string {
    return this.#read();
  }

  set(read: () => string): void {
    this.#read = read;
    for (const listener of this.#listeners) listener();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** Of a text being written: counted when the keys rest, line by line, and only what changed. */
export function WrittenLength({ written }: { written: WrittenText }) {
  const [counter] = useState(() => new LengthCounter());
  const [length, setLength] = useState<TextLength>(() => counter.count(written.text));
  useEffect(() => {
    let timer: number | undefined;
    const stop = written.onChange(() => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setLength(counter.count(written.text)), WAIT);
    });
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, [written, counter]);
  return <LengthWords length={length} />;
}
