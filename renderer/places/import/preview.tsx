// What an import would do, before it does it: numbers, questions, the first rows, and every row that is told apart.

import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { type ConflictLine, type ImportChoices, type LikenessLine, usualLikeness } from '../../../db/model/import.ts';
import controls from '../../ui/controls.module.css';
import { takeFocusHere } from '../../ui/take-focus.ts';
import { say } from '../../ui/toasts.tsx';
import { Counts, sayCounts } from './counts.tsx';
import { FirstRows } from './first-rows.tsx';
import { runImport, settle, type Stage, takeLikeness, takeNotes, takeSeries } from './import-stage.ts';
import { sayConflict, sayKind } from './import-words.ts';
import { ReportGroups } from './report-groups.tsx';
import styles from './import.module.css';

type PreviewStage = Extract<Stage, { kind: 'preview' }>;

export function Preview({ stage }: { stage: PreviewStage }) {
  const { i18n, t } = useLingui();
  const router = useRouter();
  const countsId = useId();
  const { preview, choices } = stage;
  const { counts } = preview;
  const hasNews = Object.values(counts).some(({ created, updated }) => created + updated > 0);
  const noteCount = counts.note?.skipped ?? 0;
  // asked on once they are films: nothing else tells that they were left out
  const isOfImdb = preview.files.some(({ kind }) => kind === 'imdb');
  const hasSeries =
    isOfImdb && (choices.series === 'films' || preview.groups.some(({ reason }) => reason === 'not-a-film'));
  // the trial kept what is here; where the file's word was taken since, it would say the opposite
  const isTaken = preview.conflicts.some(({ kind }) => choices.conflicts[kind] === 'theirs');
  const groups = isTaken ? preview.groups.filter(({ reason }) => reason !== 'changed-here') : preview.groups;
  const run = async (): Promise<void> => {
    const report = await runImport(stage);
    const id = report?.id ?? null;
    if (id === null) return;
    const show = (): void => void router.navigate({ to: '/import/$importId', params: { importId: String(id) } });
    // who went elsewhere meanwhile is not called back
    const isHere = router.state.location.pathname === '/import';
    if (isHere) show();
    say(t`The import is done`, isHere ? undefined : { label: t`Show`, run: show });
  };
  return (
    <div className={styles['preview']}>
      <ul className={styles['files']} aria-label={t`What was chosen`}>
        {preview.files.map(({ kind, name }) => (
          <li key={`${kind} ${name}`}>
            <span className={styles['fileName']}>{name}</span>{' '}
            <span className={styles['fileKind']}>{sayKind(i18n, kind)}</span>
          </li>
        ))}
      </ul>
      {/* from here one reads on, and Tab leads past the questions to Import */}
      <h2
        ref={stage.answered === undefined ? takeFocusHere : undefined}
        className={styles['sentence']}
        tabIndex={-1}
        aria-describedby={countsId}
      >
        {!hasNews && noteCount === 0 && preview.conflicts.length === 0 ? (
          <Trans>Everything in this is in the journal already.</Trans>
        ) : (
          <Trans>This would come of it. Nothing is changed yet.</Trans>
        )}
      </h2>
      <p id={countsId} hidden>
        {sayCounts(i18n, counts)}
      </p>
      <Counts counts={counts} />
      {preview.conflicts.map((conflict) => (
        <Question key={conflict.kind} conflict={conflict} word={choices.conflicts[conflict.kind] ?? 'mine'} />
      ))}
      {preview.likenesses.map((line) => (
        <LikenessQuestion
          key={line.kind}
          line={line}
          word={choices.likenesses[line.kind] ?? usualLikeness[line.kind]}
          isAnswered={stage.answered === line.kind}
        />
      ))}
      {noteCount > 0 && <NotesQuestion count={noteCount} notes={choices.notes} />}
      {hasSeries && <SeriesQuestion series={choices.series} isAnswered={stage.answered === 'series'} />}
      <div className={styles['acts']}>
        <button type="button" className={controls['filled']} data-writes="" onClick={() => void run()}>
          <Trans>Import</Trans>
        </button>
        <span className={styles['note']}>
          <Trans>It can be undone afterwards.</Trans>
        </span>
      </div>
      <FirstRows entries={preview.first} />
      <ReportGroups groups={groups} rows={preview.rows} importId={null} />
    </div>
  );
}

function Answer(props: { value: string; label: string }) {
  const id = useId();
  return (
    <label className={styles['answer']} htmlFor={id}>
      <Radio.Root id={id} value={props.value} className={controls['radio']}>
        <Radio.Indicator className={controls['point']} />
      </Radio.Root>
      {props.label}
    </label>
  );
}

function Question({ conflict, word }: { conflict: ConflictLine; word: 'mine' | 'theirs' }) {
  const { i18n, t } = useLingui();
  const sentence = sayConflict(i18n, conflict.kind, conflict.count);
  return (
    <section className={styles['question']} aria-label={sentence}>
      <p className={styles['sentence']}>{sentence}</p>
      <ul className={styles['examples']}>
        {conflict.examples.map(({ title, mine, theirs }) => (
          <li key={`${title} ${theirs}`} dir="auto">
            <bdi className={styles['entryTitle']}>{title}</bdi>{' '}
            <span className={styles['detail']}>
              <Trans>
                here: {mine || '–'} · there: {theirs || '–'}
              </Trans>
            </span>
          </li>
        ))}
      </ul>
      <RadioGroup
        aria-label={sentence}
        className={styles['answers']}
        value={word}
        onValueChange={(value) => settle(conflict.kind, value === 'theirs' ? 'theirs' : 'mine')}
      >
        <Answer value="mine" label={t`Keep mine`} />
        <Answer value="theirs" label={t`Take the file’s`} />
      </RadioGroup>
    </section>
  );
}

/** The keyboard back on the answer that was given. */
function takeAnswer(question: HTMLElement | null): void {
  takeFocusHere(question?.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]') ?? null);
}

/** A question with two answers, that of the left one unless said otherwise. */
function Asked<T extends string>(props: {
  sentence: string;
  value: T;
  answers: readonly { value: T; label: string }[];
  onAnswer: (value: T) => void;
  children?: ReactNode;
  /** It was answered just now, and the files were tried anew for it. */
  isAnswered?: boolean;
}) {
  const { sentence, answers } = props;
  return (
    <section ref={props.isAnswered ? takeAnswer : undefined} className={styles['question']} aria-label={sentence}>
      <p className={styles['sentence']}>{sentence}</p>
      {props.children}
      <RadioGroup
        aria-label={sentence}
        className={styles['answers']}
        value={props.value}
        onValueChange={(value) => props.onAnswer(value)}
      >
        {answers.map(({ value, label }) => (
          <Answer key={value} value={value} label={label} />
        ))}
      </RadioGroup>
    </section>
  );
}

function LikenessQuestion(props: { line: LikenessLine; word: 'same' | 'other'; isAnswered: boolean }) {
  const { t } = useLingui();
  const { kind, count, examples } = props.line;
  const titles = plural(count, {
    one: '# film is here under a slightly different title.',
    other: '# films are here under slightly different titles.',
  });
  const years = plural(count, {
    one: '# film is here with another year.',
    other: '# films are here with another year.',
  });
  const sentence = kind === 'title' ? titles : years;
  return (
    <Asked
      sentence={sentence}
      value={props.word}
      answers={[
        { value: 'same', label: t`They are the same` },
        { value: 'other', label: t`They are other films` },
      ]}
      onAnswer={(word) => void takeLikeness(kind, word)}
      isAnswered={props.isAnswered}
    >
      <ul className={styles['examples']}>
        {examples.map(({ mine, theirs }) => (
          <li key={`${mine} ${theirs}`} dir="auto">
            <span className={styles['detail']}>
              <Trans>
                here: {mine} · there: {theirs}
              </Trans>
            </span>
          </li>
        ))}
      </ul>
    </Asked>
  );
}

function NotesQuestion({ count, notes }: { count: number; notes: ImportChoices['notes'] }) {
  const { t } = useLingui();
  const pages = plural(count, { one: '# page names no film', other: '# pages name no film' });
  return (
    <Asked
      sentence={t`${pages}.`}
      value={notes}
      answers={[
        { value: 'skip', label: t`Leave them out` },
        { value: 'films', label: t`Their headings are films` },
      ]}
      onAnswer={takeNotes}
    />
  );
}

function SeriesQuestion({ series, isAnswered }: { series: ImportChoices['series']; isAnswered: boolean }) {
  const { t } = useLingui();
  return (
    <Asked
      sentence={t`Some of it is no film: series, episodes, games.`}
      value={series}
      answers={[
        { value: 'skip', label: t`Leave it out` },
        { value: 'films', label: t`Take it like films` },
      ]}
      onAnswer={(value) => void takeSeries(value)}
      isAnswered={isAnswered}
    />
  );
}
