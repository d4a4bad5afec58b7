// What was found, counted by what could narrow it down: each value a filter of the line, put into it and taken out by a press.

import { Trans, useLingui } from '@lingui/react/macro';
import { memo, useMemo, useState } from 'react';
import type { FacetAnswer, FacetValue } from '../../../db/model/search/answer.ts';
import { filtersIn, hasFilter, withFilter, withoutFilter } from '../../../db/model/search/write-filter.ts';
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
  /** Given what becomes of the line, whatever stands in it by then. */
  onNarrow: (change: (line: string) => string) => void;
}

export const Facets = memo(function Facets({ answer, typed, onNarrow }: FacetsProps) {
  const isPressed = useMemo(() => filtersIn(typed), [typed]);
  const told = useMemo(() => toldFacets(answer), [answer]);
  return told.map((facet) => <FacetPart key={facet.key} {...{ facet, isPressed, onNarrow }} />);
});

interface FacetPartProps extends Pick<FacetsProps, 'onNarrow'> {
  facet: ToldFacet;
  isPressed: (filterText: string) => boolean;
}

function FacetPart({ facet, isPressed, onNarrow }: FacetPartProps) {
  const { i18n, t } = useLingui();
  const [isWhole, setWhole] = useState(false);
  const walk = useRowWalk<HTMLDivElement>(isCommandKey, 'button');
  const { key, values } = facet;
  const name = sayFacet(i18n, key);
  const shown = isWhole ? values : values.filter((value, index) => index < FIRST || isPressed(value.filter));
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
          aria-pressed={isPressed(value.filter)}
          onClick={() => onNarrow((line) => narrowed(line, value))}
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

/** The line with a filter, or without it where it has it. */
function narrowed(line: string, { filter }: FacetValue): string {
  return hasFilter(line, filter) ? withoutFilter(line, filter) : withFilter(line, filter);
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
