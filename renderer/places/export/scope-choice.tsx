// What goes out: what is shown, everything, or one year, theme or list, or what a search finds.

import { RadioGroup } from '@base-ui/react/radio-group';
import { Plural, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LONGEST_QUERY } from '../../../db/model/search/query.ts';
import { listLines } from '../../api/queries/list.ts';
import { foundEntryCount } from '../../api/queries/saved-search.ts';
import { journalSummary } from '../../api/queries/journal.ts';
import { journalQuery } from '../../api/query-client.ts';
import { type Choice as MenuChoice, ChoiceMenu } from '../../ui/choice-menu.tsx';
import controls from '../../ui/controls.module.css';
import { Choice } from './choice.tsx';
import styles from './export.module.css';
import { type Asked, type What, whats } from './asked.ts';

const UNKNOWN_YEAR = 'unknown';

/** What a search finds can be looked for here: the line stands under its choice. */
function SearchLine({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const { t } = useLingui();
  const { data: count } = useQuery({ ...foundEntryCount(query), enabled: query.trim() !== '' });
  return (
    <div className={styles['search']}>
      <input
        className={controls['line']}
        aria-label={t`What to look for`}
        placeholder={t`Words, theme:grief, rating:>=4`}
        maxLength={LONGEST_QUERY}
        spellCheck={false}
        dir="auto"
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
      />
      <span role="status" className={styles['count']}>
        {query.trim() !== '' && count !== undefined && <Plural value={count} one="# entry" other="# entries" />}
      </span>
    </div>
  );
}

/** Chooses one of what the journal has; nothing chosen yet shows as a word that asks. */
function OneOf(props: {
  label: string;
  value: string;
  choices: MenuChoice<string>[];
  onChoose: (value: string) => void;
}) {
  const { t } = useLingui();
  return (
    <div className={styles['one']}>
      <ChoiceMenu
        label={props.label}
        anyValue=""
        value={props.value}
        choices={[...(props.value === '' ? [{ value: '', label: t`Choose one` }] : []), ...props.choices]}
        onChoose={props.onChoose}
      />
    </div>
  );
}

function YearMenu({ asked, onAsk }: { asked: Asked; onAsk: (asked: Asked) => void }) {
  const { t } = useLingui();
  const { data } = useQuery(journalSummary());
  const years = (data?.years ?? []).map((year) => ({ value: String(year), label: String(year) }));
  const unknown = data?.hasUnknownDates ? [{ value: UNKNOWN_YEAR, label: t`Date unknown` }] : [];
  const value = asked.year === null ? '' : String(asked.year);
  const choose = (year: string): void =>
    onAsk({ ...asked, year: year === UNKNOWN_YEAR ? UNKNOWN_YEAR : Number(year), name: year });
  return <OneOf label={t`Year`} value={value} choices={[...years, ...unknown]} onChoose={choose} />;
}

function ThemeMenu({ asked, onAsk }: { asked: Asked; onAsk: (asked: Asked) => void }) {
  const { t } = useLingui();
  const { data = [] } = useQuery(journalQuery('theme.list', {}));
  const choices = data.map(({ id, name, hue, entryCount }) => ({
    value: String(id),
    label: name,
    hue,
    count: entryCount,
  }));
  const choose = (id: string): void =>
    onAsk({ ...asked, themeId: Number(id), name: data.find((theme) => theme.id === Number(id))?.name ?? '' });
  return <OneOf label={t`Theme`} value={String(asked.themeId ?? '')} choices={choices} onChoose={choose} />;
}

function ListMenu({ asked, onAsk }: { asked: Asked; onAsk: (asked: Asked) => void }) {
  const { t } = useLingui();
  const { data = [] } = useQuery(listLines());
  const choices = data.map(({ id, name, filmCount }) => ({ value: String(id), label: name, count: filmCount }));
  const choose = (id: string): void =>
    onAsk({ ...asked, listId: Number(id), name: data.find((list) => list.id === Number(id))?.name ?? '' });
  return <OneOf label={t`List`} value={String(asked.listId ?? '')} choices={choices} onChoose={choose} />;
}

export function ScopeChoice(props: { shown: string | null; asked: Asked; onAsk: (asked: Asked) => void }) {
  const { t } = useLingui();
  const { shown, asked, onAsk } = props;
  const under: Partial<Record<What, ReactNode>> = {
    year: <YearMenu asked={asked} onAsk={onAsk} />,
    theme: <ThemeMenu asked={asked} onAsk={onAsk} />,
    list: <ListMenu asked={asked} onAsk={onAsk} />,
    search: <SearchLine query={asked.query} onQuery={(query) => onAsk({ ...asked, query, name: query.trim() })} />,
  };
  const choices: { what: What; label: string; note?: string }[] = [
    ...(shown === null ? [] : [{ what: 'shown' as const, label: shown, note: t`Only what is shown.` }]),
    { what: 'everything', label: t`Everything`, note: t`The whole journal.` },
    { what: 'year', label: t`A year` },
    { what: 'theme', label: t`A theme` },
    { what: 'list', label: t`A list` },
    { what: 'search', label: t`What a search finds` },
  ];
  return (
    <RadioGroup
      aria-label={t`What`}
      className={styles['group']}
      value={asked.what}
      onValueChange={(value) => onAsk({ ...asked, what: whats.find((what) => what === value) ?? 'everything' })}
    >
      {choices.map(({ what, label, note }) => (
        <div key={what} className={styles['row']}>
          <Choice value={what} label={label} {...(note === undefined ? {} : { note })} />
          {asked.what === what && under[what]}
        </div>
      ))}
    </RadioGroup>
  );
}
