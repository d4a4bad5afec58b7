// The ids a film has elsewhere: a line for each source everybody knows, and for any other a name and a value.

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { identifierSource } from '../../../db/model/film.ts';
import { sayProblem } from '../../i18n/errors.ts';
import controls from '../../ui/controls.module.css';
import { commonSources, sourceName, sourceOf } from './identifier-sources.ts';
import styles from './film.module.css';

interface Line {
  key: number;
  source: string;
  value: string;
  /** One whose source everybody knows: its name is not to be changed. */
  isCommon: boolean;
}

function linesOf(identifiers: Record<string, string>): Line[] {
  const others = Object.keys(identifiers).filter((source) => !commonSources.includes(source));
  return [...commonSources, ...others].map((source, key) => ({
    ...{ key, source, value: identifiers[source] ?? '' },
    isCommon: commonSources.includes(source),
  }));
}

const isNamed = ({ source }: Line): boolean => identifierSource.test(sourceOf(source));

/** A line without a value is no id; one whose source has no name yet waits for it. */
function identifiersOf(lines: readonly Line[]): Record<string, string> {
  return Object.fromEntries(
    lines
      .filter((line) => line.value.trim() !== '' && isNamed(line))
      .map(({ source, value }) => [sourceOf(source), value]),
  );
}

export function IdentifierFields(props: {
  identifiers: Record<string, string>;
  onChange: (identifiers: Record<string, string>) => void;
}) {
  const { i18n, t } = useLingui();
  const [lines, setLines] = useState(() => linesOf(props.identifiers));
  const change = (key: number, made: Partial<Line>): void => {
    const next = lines.map((line) => (line.key === key ? { ...line, ...made } : line));
    setLines(next);
    props.onChange(identifiersOf(next));
  };
  return (
    <div className={styles['sources']}>
      {lines.map((line) => {
        const { key, source, value, isCommon } = line;
        const isWrong = !isNamed(line) && (value.trim() !== '' || source.trim() !== '');
        const name = isCommon ? sourceName(source) : source;
        return (
          <div key={key} className={styles['source']}>
            {isCommon ? (
              <span className={styles['sourceName']} aria-hidden="true">
                {name}
              </span>
            ) : (
              <input
                className={controls['line']}
                aria-label={t`Source`}
                aria-invalid={isWrong || undefined}
                placeholder={t`source`}
                value={source}
                onChange={(event) => change(key, { source: event.currentTarget.value })}
              />
            )}
            <input
              className={controls['line']}
              aria-label={name.trim() === '' ? t`Id there` : t`Id at ${name}`}
              placeholder={isCommon ? '' : t`id there`}
              spellCheck={false}
              value={value}
              onChange={(event) => change(key, { value: event.currentTarget.value })}
            />
            {isWrong && (
              <p className={controls['problem']} role="alert">
                {sayProblem(i18n, 'identifier-source')}
              </p>
            )}
          </div>
        );
      })}
      <button
        type="button"
        className={controls['word']}
        onClick={() => setLines([...lines, { key: lines.length, source: '', value: '', isCommon: false }])}
      >
        <Trans>Another source</Trans>
      </button>
    </div>
  );
}
