// What the columns of a table mean, said by the person; below, what its first rows come to. A mapping is remembered by its header.

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type ColumnMapping, mappedField, type MappedField, scaleOfRatings } from '../../../db/model/column-mapping.ts';
import type { TableFound } from '../../../db/model/import.ts';
import { request } from '../../api/client.ts';
import { sayCaught } from '../../i18n/errors.ts';
import { ChoiceMenu } from '../../ui/choice-menu.tsx';
import controls from '../../ui/controls.module.css';
import { takeFocusHere } from '../../ui/take-focus.ts';
import { FirstRows } from './first-rows.tsx';
import { mapColumns, type Stage, tryOut } from './import-stage.ts';
import { useFieldWords } from './field-words.ts';
import { ReportGroups } from './report-groups.tsx';
import styles from './import.module.css';

type MappingStage = Extract<Stage, { kind: 'mapping' }>;

const SAMPLES = 3;
const TRIED_ROWS = 20;

export function Mapping({ stage }: { stage: MappingStage }) {
  const { files, choices, opened } = stage;
  const hasTitle = opened.tables.every(({ name }) => choices.mappings[name]?.fields.includes('title'));
  return (
    <div className={styles['preview']}>
      {opened.tables.map((table, index) => (
        <TableMapping
          key={table.name}
          table={table}
          mapping={choices.mappings[table.name] ?? table.mapping}
          isFirst={index === 0}
        />
      ))}
      <div className={styles['acts']}>
        <button type="button" className={controls['filled']} disabled={!hasTitle} onClick={() => void tryOut(stage)}>
          <Trans>See what becomes of it</Trans>
        </button>
        {!hasTitle && (
          <span className={styles['note']} role="status">
            <Trans>One column has to be the title.</Trans>
          </span>
        )}
      </div>
      {hasTitle && <FirstTried from={files.map(({ token }) => token)} choices={choices} />}
    </div>
  );
}

/** From the first one reads on, and Tab leads through the columns. */
function TableMapping(props: { table: TableFound; mapping: ColumnMapping; isFirst: boolean }) {
  const { table, mapping, isFirst } = props;
  const { t } = useLingui();
  const change = (part: Partial<ColumnMapping>): void => mapColumns(table.name, { ...mapping, ...part });
  return (
    <section className={styles['section']} aria-label={table.name}>
      <p ref={isFirst ? takeFocusHere : null} className={styles['sentence']} tabIndex={isFirst ? -1 : undefined}>
        <span className={styles['fileName']}>{table.name}</span>{' '}
        {table.isRemembered ? (
          <Trans>is read as the last time.</Trans>
        ) : (
          <Trans>is a table. What are its columns?</Trans>
        )}
      </p>
      <table className={styles['columns']}>
        <thead>
          <tr>
            <th scope="col">{t`Column`}</th>
            <th scope="col">{t`Means`}</th>
            <th scope="col">{t`First rows`}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((column, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- two columns may have one name, and none ever moves
            <tr key={index}>
              <th scope="row" dir="auto">
                {column}
              </th>
              <td>
                <FieldChoice
                  column={column}
                  field={mapping.fields[index] ?? null}
                  onChoose={(field) => {
                    const fields = mapping.fields.with(index, field);
                    // what a column is worth is seen as soon as it is said to be the rating
                    const cells = table.sampleRows.map((row) => Number((row[index] ?? '').replace(',', '.')) || 0);
                    change(field === 'rating' ? { fields, ratingScale: scaleOfRatings(cells) } : { fields });
                  }}
                />
              </td>
              <td className={styles['samples']} dir="auto">
                {table.sampleRows
                  .slice(0, SAMPLES)
                  .map((row) => row[index] ?? '')
                  .filter(Boolean)
                  .join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <HowToRead mapping={mapping} onChange={change} />
    </section>
  );
}

function FieldChoice(props: {
  column: string;
  field: MappedField | null;
  onChoose: (field: MappedField | null) => void;
}) {
  const { t } = useLingui();
  const words = useFieldWords();
  const choices = [
    { value: 'none' as const, label: t`Not kept` },
    ...mappedField.options.map((value) => ({ value, label: words[value] })),
  ];
  return (
    <ChoiceMenu
      label={props.column}
      anyValue="none"
      value={props.field ?? 'none'}
      choices={choices}
      onChoose={(value) => props.onChoose(value === 'none' ? null : value)}
    />
  );
}

function HowToRead({
  mapping,
  onChange,
}: {
  mapping: ColumnMapping;
  onChange: (part: Partial<ColumnMapping>) => void;
}) {
  const { t } = useLingui();
  return (
    <div className={styles['how']}>
      <ChoiceMenu
        label={t`Each row is`}
        anyValue="entry"
        value={mapping.rows}
        choices={[
          { value: 'entry', label: t`Rows are entries` },
          { value: 'watchlist', label: t`Rows are films to see` },
        ]}
        onChoose={(rows) => onChange({ rows })}
      />
      <ChoiceMenu
        label={t`Dates`}
        anyValue="year-first"
        value={mapping.dateOrder}
        choices={[
          { value: 'year-first', label: t`Dates begin with the year` },
          { value: 'day-first', label: t`Dates begin with the day` },
          { value: 'month-first', label: t`Dates begin with the month` },
        ]}
        onChoose={(dateOrder) => onChange({ dateOrder })}
      />
      <ChoiceMenu
        label={t`Ratings`}
        anyValue="5"
        value={String(mapping.ratingScale)}
        choices={[
          { value: '5', label: t`Ratings out of 5` },
          { value: '10', label: t`Ratings out of 10` },
          { value: '100', label: t`Ratings out of 100` },
        ]}
        onChoose={(scale) => onChange({ ratingScale: scale === '100' ? 100 : scale === '10' ? 10 : 5 })}
      />
      <ChoiceMenu
        label={t`Reviews`}
        anyValue="plain"
        value={mapping.reviewFormat}
        choices={[
          { value: 'plain', label: t`Reviews are plain text` },
          { value: 'markdown', label: t`Reviews are Markdown` },
          { value: 'html', label: t`Reviews are HTML` },
        ]}
        onChoose={(reviewFormat) => onChange({ reviewFormat })}
      />
    </div>
  );
}

/** Read anew with each change of the mapping. */
function FirstTried({ from, choices }: { from: string[]; choices: MappingStage['choices'] }) {
  const { i18n } = useLingui();
  const asked = { from, choices, most: TRIED_ROWS };
  const { data, error } = useQuery({
    queryKey: ['import.preview', asked],
    queryFn: ({ signal }) => request('import.preview', asked, signal),
    placeholderData: (before) => before,
    gcTime: 0,
  });
  if (error) return <p role="alert">{sayCaught(i18n, error)}</p>;
  if (!data) return null;
  return (
    <>
      <FirstRows entries={data.first} />
      <ReportGroups groups={data.groups} rows={data.rows} importId={null} />
    </>
  );
}
