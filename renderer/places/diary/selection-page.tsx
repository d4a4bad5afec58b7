// Many entries at once, beside the list: what they have in common, and what can be done to all of them together.

import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { EntriesChange, SelectionSummary, WordField as Line } from '../../../db/model/entry-batch.ts';
import { request } from '../../api/client.ts';
import { entryLines, selectionSummary } from '../../api/queries/diary.ts';
import { tagLines, themeLines } from '../../api/queries/journal.ts';
import { sayCaught } from '../../i18n/errors.ts';
import { CheckWord } from '../../ui/check-word.tsx';
import controls from '../../ui/controls.module.css';
import { NamesField } from '../../ui/names-field.tsx';
import { Poster } from '../../ui/poster.tsx';
import { say, sayTrouble } from '../../ui/toasts.tsx';
import { WordField } from '../../ui/word-field.tsx';
import { tip, useCommands } from '../frame/run-commands.ts';
import { useUndo } from '../frame/undo-commands.ts';
import { NamesTogether } from './names-together.tsx';
import styles from './selection.module.css';
import { joined } from '../../i18n/punctuation.ts';

const FIRST_FEW = 6;

type Change = Omit<EntriesChange, 'entries'>;
type ChangeAll = (change: Change) => void;

/** Changes all of them, says so, and offers the way back. */
function useChangeAll(ids: number[]): ChangeAll {
  const { i18n, t } = useLingui();
  const { wayBack } = useUndo();
  return (change) => {
    const added = joined(i18n, change.addThemes ?? change.addTags ?? []);
    const removed = joined(i18n, change.removeThemes ?? change.removeTags ?? []);
    request('entry.editMany', { entries: { ids }, ...change }).then(
      ({ entryCount }) => {
        const entries = plural(entryCount, { one: '# entry', other: '# entries' });
        const sentence =
          added !== ''
            ? t`Added ${added} to ${entries}`
            : removed !== ''
              ? t`Took ${removed} from ${entries}`
              : t`Changed ${entries}`;
        if (entryCount > 0) say(sentence, wayBack());
      },
      (caught) => sayTrouble(sayCaught(i18n, caught)),
    );
  };
}

export function SelectionPage(props: {
  ids: number[];
  entryCount: number;
  /** Where it stands in place of the list, the keyboard comes along. */
  takesFocus: boolean;
  onSelectAll: () => void;
  onClear: () => void;
}) {
  const { ids, takesFocus, onClear } = props;
  const { i18n, t } = useLingui();
  const { wayBack } = useUndo();
  const { data: summary } = useQuery({ ...selectionSummary({ ids }), placeholderData: keepPreviousData });
  const changeAll = useChangeAll(ids);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const toTrash = (): void => {
    request('entry.trashMany', { entries: { ids } }).then(
      ({ entryCount }) => {
        onClear();
        const entries = plural(entryCount, { one: '# entry', other: '# entries' });
        say(t`Moved ${entries} to the trash`, wayBack());
      },
      (caught) => sayTrouble(sayCaught(i18n, caught)),
    );
  };
  useCommands({ 'entry.trash': toTrash });

  return (
    <section className={styles['page']} aria-label={t`Selected entries`}>
      <header className={styles['bar']}>
        <span>
          {ids.length < props.entryCount && (
            <button type="button" className={controls['word']} onClick={props.onSelectAll}>
              <Trans>Select all {i18n.number(props.entryCount)}</Trans>
            </button>
          )}
        </span>
        <span className={styles['acts']}>
          <button type="button" className={controls['word']} onClick={toTrash} {...tip('entry.trash')}>
            <Trans>Move to trash</Trans>
          </button>
          <button type="button" className={controls['word']} onClick={onClear} aria-keyshortcuts="Escape">
            <Trans>Done</Trans>
          </button>
        </span>
      </header>
      <div className={styles['sheet']}>
        <h1 ref={heading} className={styles['title']} tabIndex={-1} aria-live="polite">
          <Plural value={ids.length} one="# entry selected" other="# entries selected" />
        </h1>
        <FirstFew ids={ids} />
        {summary && <Fields summary={summary} changeAll={changeAll} />}
      </div>
    </section>
  );
}

/** The first of them as posters, and in words. */
function FirstFew({ ids }: { ids: number[] }) {
  const { i18n } = useLingui();
  const { data: lines = [] } = useQuery({
    ...entryLines(ids.slice(0, FIRST_FEW)),
    placeholderData: keepPreviousData,
  });
  const others = ids.length - lines.length;
  const titles = joined(
    i18n,
    lines.map(({ film }) => film.title),
  );
  return (
    <>
      <div className={styles['posters']} aria-hidden="true">
        {lines.map(({ id, film, themes }) => (
          <Poster key={id} film={film} hue={themes[0]?.hue} size="small" />
        ))}
      </div>
      <p className={styles['titles']}>
        {others > 0 ? (
          <Trans>
            {titles} and <Plural value={others} one="# other" other="# others" />
          </Trans>
        ) : (
          titles
        )}
      </p>
    </>
  );
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles['field']}>
      <span className={styles['label']} aria-hidden="true">
        {label}
      </span>
      <div className={styles['value']}>{children}</div>
    </div>
  );
}

function Fields({ summary, changeAll }: { summary: SelectionSummary; changeAll: ChangeAll }) {
  const { t } = useLingui();
  const { data: themes = [] } = useQuery(themeLines());
  const { data: tags = [] } = useQuery(tagLines());
  const { entryCount } = summary;
  const check = (label: string, count: number, onCheck: (isChecked: boolean) => void): ReactNode => (
    <CheckWord
      label={label}
      isChecked={count === entryCount}
      isMixed={count > 0 && count < entryCount}
      note={count > 0 && count < entryCount ? t`${count} of ${entryCount}` : undefined}
      onCheck={onCheck}
    />
  );
  return (
    <div data-writes="" className={styles['fields']}>
      <Field label={t`Themes`}>
        <NamesTogether
          names={summary.themes}
          of={entryCount}
          onAdd={(name) => changeAll({ addThemes: [name] })}
          onRemove={(name) => changeAll({ removeThemes: [name] })}
        />
        <NamesField
          label={t`Add a theme to all`}
          hasDots
          names={[]}
          known={themes}
          placeholder={t`add a theme to all`}
          onChange={(names) => changeAll({ addThemes: names })}
        />
      </Field>
      <Field label={t`Tags`}>
        <NamesTogether
          names={summary.tags}
          of={entryCount}
          onAdd={(name) => changeAll({ addTags: [name] })}
          onRemove={(name) => changeAll({ removeTags: [name] })}
        />
        <NamesField
          label={t`Add a tag to all`}
          names={[]}
          known={tags}
          placeholder={t`add a tag to all`}
          onChange={(names) => changeAll({ addTags: names })}
        />
      </Field>
      <Field label={t`Noted`}>
        <div className={styles['checks']}>
          {check(t`Rewatch`, summary.rewatchCount, (isRewatch) => changeAll({ isRewatch }))}
          {check(t`Liked`, summary.likedCount, (isLiked) => changeAll({ isLiked }))}
          {check(t`Not finished`, summary.unfinishedCount, (isUnfinished) => changeAll({ isUnfinished }))}
        </div>
      </Field>
      <Field label={t`Place`}>
        <LineTogether
          {...{ label: t`Place`, field: 'place', shared: summary.place, withOne: summary.withPlace, of: entryCount }}
          onSet={(place) => changeAll({ place })}
        />
      </Field>
      <Field label={t`Medium`}>
        <LineTogether
          {...{
            label: t`Medium`,
            field: 'medium',
            shared: summary.medium,
            withOne: summary.withMedium,
            of: entryCount,
          }}
          onSet={(medium) => changeAll({ medium })}
        />
      </Field>
      <Field label={t`With`}>
        <LineTogether
          {...{ label: t`With`, field: 'company', shared: summary.company, withOne: summary.withCompany }}
          of={entryCount}
          onSet={(company) => changeAll({ company })}
        />
      </Field>
    </div>
  );
}

/** A line that all of them get when Enter or the word beside it says so: leaving it changes nothing. */
function LineTogether(props: {
  label: string;
  field: Line;
  shared: string | null;
  /** How many have something on this line. */
  withOne: number;
  of: number;
  onSet: (text: string) => void;
}) {
  const { shared, withOne, of, onSet } = props;
  const { t } = useLingui();
  /** Null while nothing is being typed: the line then shows what all of them have. */
  const [typed, setTyped] = useState<string | null>(null);
  const isChanged = typed !== null && typed.trim() !== (shared ?? '');
  const set = (text: string): void => {
    onSet(text);
    setTyped(null);
  };
  const placeholder = withOne === 0 ? t`none has one` : shared === null ? t`${withOne} of ${of} have one` : '';
  return (
    <div className={styles['together']}>
      <WordField
        label={props.label}
        field={props.field}
        value={typed ?? shared ?? ''}
        placeholder={placeholder}
        onValue={setTyped}
        onEnter={() => isChanged && set(typed)}
      />
      {isChanged && (
        <button type="button" className={controls['word']} onClick={() => set(typed)}>
          <Trans>Set for all</Trans>
        </button>
      )}
      {!isChanged && withOne > 0 && (
        <button type="button" className={controls['word']} onClick={() => set('')} aria-label={t`Clear ${props.label}`}>
          <Trans>Clear</Trans>
        </button>
      )}
    </div>
  );
}
