// As what: every format with a line that says what it is good for.

import { RadioGroup } from '@base-ui/react/radio-group';
import { useLingui } from '@lingui/react/macro';
import { exportFormat, type ExportFormat } from '../../../db/model/export.ts';
import { Choice } from './choice.tsx';
import styles from './export.module.css';

function useFormats(): Record<ExportFormat, { label: string; note: string }> {
  const { t } = useLingui();
  return {
    json: { label: 'JSON', note: t`One file that loses nothing. Afterimage reads it back.` },
    markdown: { label: 'Markdown', note: t`A folder of notes for Obsidian and the like, posters beside.` },
    csv: { label: t`Table`, note: t`One CSV file for a spreadsheet, a row for each entry.` },
    letterboxd: { label: 'Letterboxd', note: t`CSV files that Letterboxd imports.` },
    html: { label: t`Web pages`, note: t`A small site to keep or give away; opens in any browser.` },
    epub: { label: t`Book, EPUB`, note: t`For readers of books.` },
    pdf: { label: t`Book, PDF`, note: t`Set on pages, to print or to keep.` },
  };
}

export function FormatChoice({ format, onFormat }: { format: ExportFormat; onFormat: (format: ExportFormat) => void }) {
  const { t } = useLingui();
  const formats = useFormats();
  return (
    <RadioGroup
      aria-label={t`Format`}
      className={styles['group']}
      value={format}
      onValueChange={(value) => onFormat(exportFormat.options.find((each) => each === value) ?? 'json')}
    >
      {exportFormat.options.map((each) => (
        <Choice key={each} value={each} label={formats[each].label} note={formats[each].note} />
      ))}
    </RadioGroup>
  );
}
