// The themes or tags that selected entries have, each with how many have it: given to all of them or taken from all by a word.

import { Trans, useLingui } from '@lingui/react/macro';
import { type CSSProperties, useState } from 'react';
import controls from '../../ui/controls.module.css';
import field from '../../ui/names-field.module.css';
import styles from './selection.module.css';

const FIRST = 8;

export function NamesTogether(props: {
  names: readonly { name: string; hue?: number; entryCount: number }[];
  /** How many entries there are. */
  of: number;
  onAdd: (name: string) => void;
  onRemove: (name: string) => void;
}) {
  const { names, of } = props;
  const { i18n, t } = useLingui();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? names : names.slice(0, FIRST);
  return (
    <>
      <ul className={styles['names']}>
        {shown.map(({ name, hue, entryCount }) => (
          <li key={name} className={styles['name']}>
            <span className={field['chip']}>
              {hue !== undefined && (
                <span className={field['dot']} style={{ '--hue': hue } as CSSProperties} aria-hidden="true" />
              )}
              <span className={styles['nameText']}>{name}</span>
            </span>
            <span className={styles['share']}>
              {entryCount === of ? t`all` : t`${i18n.number(entryCount)} of ${i18n.number(of)}`}
            </span>
            <span className={styles['nameActs']}>
              {entryCount < of && (
                <button
                  type="button"
                  className={controls['word']}
                  aria-label={t`Add to all: ${name}`}
                  onClick={() => props.onAdd(name)}
                >
                  <Trans>Add to all</Trans>
                </button>
              )}
              <button
                type="button"
                className={controls['word']}
                aria-label={t`Remove ${name}`}
                onClick={() => props.onRemove(name)}
              >
                <Trans>Remove</Trans>
              </button>
            </span>
          </li>
        ))}
      </ul>
      {names.length > FIRST && !isWhole && (
        <button type="button" className={controls['word']} onClick={() => setWhole(true)}>
          <Trans>Show all {names.length}</Trans>
        </button>
      )}
    </>
  );
}
