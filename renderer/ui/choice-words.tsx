// Words of which one holds: the view, the order, the appearance. The one that holds is pressed, and said to be.

import controls from './controls.module.css';

export interface ChoiceWord<V extends string> {
  value: V;
  word: string;
  /** Where the word is of another language than the rest. */
  lang?: string | undefined;
  /** The command that chooses it, and its key. */
  tip?: { 'data-tip': string; 'aria-keyshortcuts': string | undefined };
}

export function ChoiceWords<V extends string>(props: {
  /** What is chosen, for those who hear it. */
  label: string;
  /** Undefined while nobody knows yet. */
  value: V | undefined;
  choices: readonly ChoiceWord<V>[];
  className: string | undefined;
  onChoose: (value: V) => void;
}) {
  return (
    <span role="group" aria-label={props.label} className={props.className}>
      {props.choices.map(({ value, word, lang, tip }) => (
        <button
          key={value}
          type="button"
          className={controls['word']}
          lang={lang}
          aria-pressed={props.value === value}
          onClick={() => props.onChoose(value)}
          {...tip}
        >
          {word}
        </button>
      ))}
    </span>
  );
}
