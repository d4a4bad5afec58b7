// Insights: what all of one's years come to, or one of them. Arrows go from year to year. Composes; each part stands in its own file.

import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Insights as InsightsOf } from '../../../db/model/insights.ts';
import { insightsOf } from '../../api/queries/insights.ts';
import { runCommand } from '../frame/run-commands.ts';
import { classNames } from '../../ui/class-names.ts';
import { ChoiceMenu } from '../../ui/choice-menu.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { EmptyPlace } from '../empty-place.tsx';
import place from '../place.module.css';
import { Counted, ThemesOverTime } from './over-time.tsx';
import { Ranked } from './ranked.tsx';
import { Ratings } from './ratings.tsx';
import { Rhythm } from './rhythm.tsx';
import { Best, Summary } from './summary.tsx';
import styles from './insights.module.css';

const route = getRouteApi('/insights');
const ALL = 'all';

export function Insights() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { year = null } = route.useSearch();
  const { data: insights } = useQuery({ ...insightsOf(year), placeholderData: keepPreviousData });
  const heading = useRef<HTMLHeadingElement>(null);
  // arrows work from the moment the place is opened
  useEffect(() => heading.current?.focus(), []);
  const goTo = (next: number | null): void =>
    void navigate({ to: '/insights', search: { year: next ?? undefined }, replace: true });
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = { ArrowLeft: 1, ArrowRight: -1 };
    const step = steps[event.key];
    if (step === undefined || !insights || event.altKey || event.ctrlKey || event.metaKey) return;
    // all years come before the latest one
    const all = [null, ...insights.years];
    const next = all[all.indexOf(year) + step];
    if (next === undefined) return;
    event.preventDefault();
    goTo(next);
  };
  const isEmpty = insights?.entryCount === 0 && insights.years.length === 0;
  return (
    <main className={place['place']} onKeyDown={onKeyDown}>
      <header className={classNames(place['head'], styles['head'])}>
        <h1 ref={heading} className={classNames(place['title'], styles['title'])} tabIndex={-1}>
          {year === null ? <Trans>Insights</Trans> : year}
        </h1>
        {insights && !isEmpty && (
          <ChoiceMenu
            label={t`Year`}
            anyValue={ALL}
            value={String(year ?? ALL)}
            choices={[
              { value: ALL, label: t`All years` },
              ...insights.years.map((each) => ({ value: String(each), label: String(each) })),
            ]}
            onChoose={(value) => goTo(value === ALL ? null : Number(value))}
          />
        )}
      </header>
      {!insights && <Waiting />}
      {isEmpty && <Empty />}
      {insights && !isEmpty && <Parts insights={insights} year={year} />}
    </main>
  );
}

function Empty() {
  const { t } = useLingui();
  return (
    <EmptyPlace act={t`Log a film`} onAct={() => runCommand('film.log')}>
      <Trans>
        What you keep returning to shows here, once there are a few entries: years, themes, directors, words.
      </Trans>
    </EmptyPlace>
  );
}

const quoted = (name: string): string => `"${name.replaceAll('"', '')}"`;

function Parts({ insights, year }: { insights: InsightsOf; year: number | null }) {
  const { t } = useLingui();
  const among = year === null ? '' : ` watched:${year}`;
  const isMonths = year !== null;
  const { names, decades, media } = insights;
  if (insights.entryCount === 0) {
    return (
      <p className={place['empty']}>
        <Trans>Nothing was watched in {year}.</Trans>
      </p>
    );
  }
  return (
    <>
      <Summary insights={insights} />
      <Best entries={insights.best} />
      <Rhythm insights={insights} year={year} />
      <Counted insights={insights} isMonths={isMonths} />
      <Ratings ratings={insights.ratings} year={year} />
      <ThemesOverTime insights={insights} isMonths={isMonths} />
      <Ranked title={t`Directors`} names={names.director} lineOf={(name) => `director:${quoted(name)}${among}`} />
      <Ranked title={t`Countries`} names={names.country} lineOf={(name) => `country:${quoted(name)}${among}`} />
      <Ranked title={t`Languages`} names={names.language} lineOf={(name) => `language:${quoted(name)}${among}`} />
      <Ranked
        title={t`Decades`}
        names={decades}
        sayName={(decade) => t`${decade}s`}
        lineOf={(decade) => `year:${decade}..${Number(decade) + 9}${among}`}
      />
      <Ranked title={t`Media`} names={media} lineOf={(name) => `medium:${quoted(name)}${among}`} />
    </>
  );
}
