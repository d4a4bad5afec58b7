// What the diary is narrowed by: four words that open menus.

import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { journalSummary, tagLines, themeLines } from '../../api/queries/journal.ts';
import { type Choice, ChoiceMenu } from '../../ui/choice-menu.tsx';
import controls from '../../ui/controls.module.css';
import { sayRating } from '../../i18n/ratings.ts';
import type { DiarySearch } from './diary-search.ts';
import styles from './diary.module.css';

const ANY = 'any';

export function DiaryFilters({ search }: { search: DiarySearch }) {
  const { i18n, t } = useLingui();
  const navigate = useNavigate();
  const { data: summary } = useQuery(journalSummary());
  const { data: themes = [] } = useQuery(themeLines());
  const { data: tags = [] } = useQuery(tagLines());
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
      label: rating === 5 ? sayRating(i18n, 5) : t`${sayRating(i18n, rating)} or more`,
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
  const isNarrowed = search.year ?? search.rating ?? search.theme ?? search.tag ?? search.review;

  return (
    <div className={styles['filters']} role="group" aria-label={t`Filters`}>
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
      {(themes.length > 0 || search.theme !== undefined) && (
        <ChoiceMenu
          label={t`Theme`}
          anyValue={ANY}
          value={String(search.theme ?? ANY)}
          choices={themeChoices}
          onChoose={(theme) => narrow({ theme: theme === ANY ? undefined : Number(theme) })}
        />
      )}
      {(tags.length > 0 || search.tag !== undefined) && (
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
      {isNarrowed !== undefined && (
        <button
          type="button"
          className={controls['word']}
          onClick={() =>
            narrow({ year: undefined, rating: undefined, theme: undefined, tag: undefined, review: undefined })
          }
        >
          {t`Clear`}
        </button>
      )}
    </div>
  );
}
