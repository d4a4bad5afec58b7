// What the diary is narrowed by: words that open menus. They all combine, and the address keeps them.

import { Plural, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { filterLine } from '../../../db/model/search/filter-line.ts';
import { knownWords } from '../../api/queries/diary.ts';
import { journalSummary, tagLines, themeLines } from '../../api/queries/journal.ts';
import { type Choice, ChoiceMenu } from '../../ui/choice-menu.tsx';
import { type Check, ChecksMenu } from '../../ui/checks-menu.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useLate } from '../../ui/use-late.ts';
import controls from '../../ui/controls.module.css';
import { capitalised } from '../../i18n/punctuation.ts';
import { sayRating } from '../../i18n/ratings.ts';
import { SaveSearch } from '../search-kept/save-search.tsx';
import { type DiarySearch, filterOf, UNFILTERED } from './diary-search.ts';
import styles from './diary.module.css';

const ANY = 'any';
/** Milliseconds in which the rows of a diary that is there are read. */
const A_MOMENT = 150;

type Narrow = (change: Partial<DiarySearch>) => void;

/** Whether it was seen before, liked, finished: what is ticked on an entry. */
function NotedMenu({ search, narrow }: { search: DiarySearch; narrow: Narrow }) {
  const { t } = useLingui();
  const so = (isChecked: boolean, value: boolean): boolean | undefined => (isChecked ? value : undefined);
  const checks: Check[] = [
    {
      label: t`Rewatch`,
      isChecked: search.rewatch === true,
      onCheck: (isChecked) => narrow({ rewatch: so(isChecked, true) }),
    },
    {
      label: t`First viewing`,
      isChecked: search.rewatch === false,
      onCheck: (isChecked) => narrow({ rewatch: so(isChecked, false) }),
    },
    {
      label: t`Liked`,
      isChecked: search.liked === true,
      onCheck: (isChecked) => narrow({ liked: so(isChecked, true) }),
    },
    {
      label: t`Not finished`,
      isChecked: search.unfinished === true,
      onCheck: (isChecked) => narrow({ unfinished: so(isChecked, true) }),
    },
  ];
  return <ChecksMenu label={t`Noted`} anyWord={t`Anything noted`} checks={checks} />;
}

/** `isRead`: whether the diary is there, which comes before what the menu offers. */
function MediumMenu({ search, narrow, isRead }: { search: DiarySearch; narrow: Narrow; isRead: boolean }) {
  const { t } = useLingui();
  const { data: known = [] } = useQuery({ ...knownWords('medium'), enabled: isRead });
  const { medium } = search;
  const isForeign = medium !== undefined && !known.some(({ word }) => word === medium);
  const choices: Choice<string>[] = [
    { value: '', label: t`Any medium` },
    ...known.map(({ word, entryCount }) => ({ value: word, label: word, count: entryCount })),
    ...(isForeign ? [{ value: medium, label: medium, count: 0 }] : []),
  ];
  return (
    <ChoiceMenu
      label={t`Medium`}
      anyValue=""
      value={medium ?? ''}
      choices={choices}
      onChoose={(word) => narrow({ medium: word === '' ? undefined : word })}
    />
  );
}

export function DiaryFilters({ search, shown }: { search: DiarySearch; shown: number | undefined }) {
  const { i18n, t } = useLingui();
  const navigate = useNavigate();
  const { data: summary, isPending: isWithoutYears } = useQuery(journalSummary());
  // which words there are is known at once, and none moves another aside; what they offer is counted once the diary is there
  const isRead = useLate(shown !== undefined, A_MOMENT);
  const { data: themes = [], isPending: isWithoutThemes } = useQuery({
    ...themeLines(),
    enabled: isRead || search.theme !== undefined,
  });
  const { data: tags = [], isPending: isWithoutTags } = useQuery({
    ...tagLines(),
    enabled: isRead || search.tag !== undefined,
  });
  const isWaiting =
    isWithoutYears || (search.theme !== undefined && isWithoutThemes) || (search.tag !== undefined && isWithoutTags);
  const narrow = (change: Partial<DiarySearch>): void => {
    void navigate({ to: '/diary', search: (now) => ({ ...now, ...change, entry: undefined, edit: undefined }) });
  };

  const years: Choice<string>[] = [
    { value: ANY, label: t`Any year` },
    ...(summary?.years ?? []).map((year) => ({ value: String(year), label: String(year) })),
    ...(summary?.hasUnknownDates ? [{ value: 'unknown', label: t`Date unknown` }] : []),
  ];
  const ratings: Choice<string>[] = [
    { value: ANY, label: t`Any rating` },
    ...[5, 4.5, 4, 3.5, 3, 2, 1].map((rating) => ({
      value: String(rating),
      label: capitalised(rating === 5 ? sayRating(i18n, 5) : t`${sayRating(i18n, rating)} or more`),
    })),
    { value: 'none', label: t`Not rated` },
  ];
  const themeChoices: Choice<string>[] = [
    { value: ANY, label: t`Any theme` },
    ...themes.map(({ id, name, hue, entryCount }) => ({ value: String(id), label: name, hue, count: entryCount })),
  ];
  const tagChoices: Choice<string>[] = [
    { value: ANY, label: t`Any tag` },
    ...tags.map(({ id, name, entryCount }) => ({ value: String(id), label: name, count: entryCount })),
  ];
  const reviews: Choice<string>[] = [
    { value: ANY, label: t`Reviewed or not` },
    { value: 'written', label: t`Reviewed` },
    { value: 'none', label: t`Not reviewed` },
  ];
  const filter = filterOf(search);
  const isNarrowed = Object.values(filter).some((value) => value !== null);
  const called = (all: readonly { id: number; name: string }[]) => (id: number) =>
    all.find((each) => each.id === id)?.name;
  const line = filterLine(filter, { theme: called(themes), tag: called(tags) });

  return (
    <div className={classNames(styles['filters'], isWaiting && styles['waiting'])} role="group" aria-label={t`Filters`}>
      <ChoiceMenu
        label={t`Year watched`}
        anyValue={ANY}
        value={String(search.year ?? ANY)}
        choices={years}
        onChoose={(year) => narrow({ year: year === ANY ? undefined : year === 'unknown' ? year : Number(year) })}
      />
      <ChoiceMenu
        label={t`Rating`}
        anyValue={ANY}
        value={String(search.rating ?? ANY)}
        choices={ratings}
        onChoose={(rating) =>
          narrow({ rating: rating === ANY ? undefined : rating === 'none' ? rating : Number(rating) })
        }
      />
      {((summary?.themeCount ?? 0) > 0 || search.theme !== undefined) && (
        <ChoiceMenu
          label={t`Theme`}
          anyValue={ANY}
          value={String(search.theme ?? ANY)}
          choices={themeChoices}
          onChoose={(theme) => narrow({ theme: theme === ANY ? undefined : Number(theme) })}
        />
      )}
      {(summary?.hasTags === true || search.tag !== undefined) && (
        <ChoiceMenu
          label={t`Tag`}
          anyValue={ANY}
          value={String(search.tag ?? ANY)}
          choices={tagChoices}
          onChoose={(tag) => narrow({ tag: tag === ANY ? undefined : Number(tag) })}
        />
      )}
      <ChoiceMenu
        label={t`Review`}
        anyValue={ANY}
        value={search.review ?? ANY}
        choices={reviews}
        onChoose={(review) => narrow({ review: review === 'written' || review === 'none' ? review : undefined })}
      />
      {(summary?.hasMedia === true || search.medium !== undefined) && (
        <MediumMenu search={search} narrow={narrow} isRead={isRead} />
      )}
      <NotedMenu search={search} narrow={narrow} />
      {isNarrowed && (
        <span className={styles['narrowed']}>
          <span role="status" className={styles['narrowedCount']}>
            {shown !== undefined && <Plural value={shown} one="# entry" other="# entries" />}
          </span>
          <button type="button" className={controls['word']} onClick={() => narrow(UNFILTERED)}>
            {t`Clear`}
          </button>
          <SaveSearch query={line} order="newest" />
        </span>
      )}
    </div>
  );
}
