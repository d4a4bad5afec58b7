// What was found, counted by what could narrow it down: each value a filter of the line, put into it and taken out by a press.

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FacetAnswer, FacetValue } from '../../../db/model/search/answer.ts';
import { hasFilter, withFilter, withoutFilter } from '../../../db/model/search/write-filter.ts';
import { useRowWalk } from '../../ui/use-row-walk.ts';
import { isCommandKey } from '../frame/run-commands.ts';
import controls from '../../ui/controls.module.css';
import { Stars } from '../../ui/rating.tsx';
import { sayFacet, sayFacetValue, type ToldFacet, type ToldKey, toldFacets } from './facet-words.ts';
import styles from './facets.module.css';

/** Values shown of a filter before one asks for all. */
const FIRST = 6;

export interface FacetsProps {
  answer: FacetAnswer;
  typed: string;
  onTyped: (typed: string) => void;
}

export function Facets({ answer, typed, onTyped }: FacetsProps) {
  return toldFacets(answer).map((facet) => <FacetPart key={facet.key} {...{ facet, typed, onTyped }} />);
}

function FacetPart({ facet, typed, onTyped }: { facet: ToldFacet } & Omit<FacetsProps, 'answer'>) {
  const { i18n, t } = useLingui();
  const [isWhole, setWhole] = useState(false);
  const walk = useRowWalk<HTMLDivElement>(isCommandKey, 'button');
  const { key, values } = facet;
  const name = sayFacet(i18n, key);
  const isPressed = ({ filter }: FacetValue): boolean => hasFilter(typed, filter);
  const shown = isWhole ? values : values.filter((value, index) => index < FIRST || isPressed(value));
  const count = i18n.number(values.length);
  return (
    <div role="group" aria-label={name} className={styles['facet']} {...walk}>
      <h3 className={styles['name']} aria-hidden="true">
        {name}
      </h3>
      {shown.map((value) => (
        <button
          key={value.filter}
          type="button"
          className={styles['value']}
          aria-pressed={isPressed(value)}
          onClick={() =>
            onTyped(isPressed(value) ? withoutFilter(typed, value.filter) : withFilter(typed, value.filter))
          }
        >
          <ValueWords facetKey={key} value={value.value} />
          <span className={styles['count']}>{i18n.number(value.count)}</span>
        </button>
      ))}
      {shown.length < values.length && (
        <button
          type="button"
          className={controls['word']}
          aria-label={t`${name}: all ${count}`}
          onClick={() => setWhole(true)}
        >
          <Trans>All {count}</Trans>
        </button>
      )}
    </div>
  );
}

function ValueWords({ facetKey, value }: { facetKey: ToldKey; value: string }) {
  const { i18n } = useLingui();
  if (facetKey === 'rating' && value !== 'none') return <Stars rating={Number(value)} />;
  return (
    <span className={styles['word']} dir="auto">
      {sayFacetValue(i18n, facetKey, value)}
    </span>
  );
}
