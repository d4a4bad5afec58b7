// The colour of a theme, chosen from those there are: a radio group of dots, each with its name.

import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { CSSProperties, KeyboardEvent } from 'react';
import { type Hue, hues } from '../../../db/model/theme.ts';
import names from '../../ui/names-field.module.css';
import styles from './theme.module.css';

/** In the order of the hues, 15 degrees apart. */
const words = [
  ...[msg`rose`, msg`crimson`, msg`red`, msg`rust`, msg`amber`, msg`ochre`, msg`gold`, msg`straw`],
  ...[msg`olive`, msg`moss`, msg`green`, msg`jade`, msg`sea green`, msg`teal`, msg`petrol`, msg`sky blue`],
  ...[msg`azure`, msg`blue`, msg`cobalt`, msg`violet`, msg`purple`, msg`plum`, msg`orchid`, msg`pink`],
];

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function HueField({ hue, onChoose }: { hue: Hue; onChoose: (hue: Hue) => void }) {
  const { i18n, t } = useLingui();
  const chosen = Math.max(0, hues.indexOf(hue));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (chosen + step + hues.length) % hues.length;
    onChoose(hues[next] ?? 0);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=radio]')[next]?.focus();
  };
  return (
    <div className={styles['hues']}>
      <div role="radiogroup" aria-label={t`Colour`} className={styles['dots']} onKeyDown={onKeyDown}>
        {hues.map((each, index) => (
          <button
            key={each}
            type="button"
            role="radio"
            aria-checked={each === hue}
            aria-label={i18n._(words[index] ?? msg`rose`)}
            tabIndex={index === chosen ? 0 : -1}
            className={styles['hue']}
            onClick={() => onChoose(each)}
          >
            <span className={names['dot']} style={{ '--hue': each } as CSSProperties} aria-hidden="true" />
          </button>
        ))}
      </div>
      <span className={styles['hueName']}>{i18n._(words[chosen] ?? msg`rose`)}</span>
    </div>
  );
}
