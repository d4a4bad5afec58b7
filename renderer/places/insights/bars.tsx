// Bars over months or years, each with its number on top; a step of them is no wider than it has to be.

import { classNames } from '../../ui/class-names.ts';
import styles from './insights.module.css';

export interface Bar {
  key: string;
  /** Under the bar; empty where there is no room for all. */
  label: string;
  value: number;
  /** On top of it. */
  said: string;
}

const HEIGHT = 96;

/** Rounded, so that edges fall on pixels; what is there at all is seen. */
function heightOf(value: number, most: number, height: number): number {
  return value === 0 ? 0 : Math.max(2, Math.round((value / Math.max(1, most)) * height));
}

export function Bars({ bars }: { bars: readonly Bar[] }) {
  const most = Math.max(0, ...bars.map(({ value }) => value));
  return (
    <ol className={styles['bars']}>
      {bars.map(({ key, label, value, said }) => (
        <li key={key} className={styles['step']}>
          <span className={styles['said']}>{value > 0 ? said : ''}</span>
          <span className={styles['bar']} style={{ height: heightOf(value, most, HEIGHT) }} />
          <span className={styles['under']}>{label}</span>
        </li>
      ))}
    </ol>
  );
}

const ROW = 18;

/** The same without words, one row of several that share an axis and a measure. */
export function BarRow({ bars, most }: { bars: readonly Pick<Bar, 'key' | 'value'>[]; most: number }) {
  return (
    <ol className={classNames(styles['bars'], styles['barRow'])}>
      {bars.map(({ key, value }) => (
        <li key={key} className={styles['step']}>
          <span className={styles['bar']} style={{ height: heightOf(value, most, ROW) }} />
        </li>
      ))}
    </ol>
  );
}

/** How much of the most: a line that grows to the side. */
export function Share({ value, most }: { value: number; most: number }) {
  return (
    <span className={styles['share']}>
      <span style={{ width: `${(value / Math.max(1, most)) * 100}%` }} />
    </span>
  );
}
