// Taking out: what is shown, what a search finds or everything, as JSON or as Markdown notes.

import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId, useState, useSyncExternalStore } from 'react';
import type { ExportFormat, ExportScope } from '../../../db/model/export.ts';
import { LONGEST_QUERY } from '../../../db/model/search/query.ts';
import { localDay } from '../../../db/model/partial-date.ts';
import { useQuery } from '@tanstack/react-query';
import { askShell, request } from '../../api/client.ts';
import { foundEntryCount } from '../../api/queries/saved-search.ts';
import { sayCaught } from '../../i18n/errors.ts';
import controls from '../../ui/controls.module.css';
import { Dialog } from '../../ui/dialog.tsx';
import { say, sayTrouble } from '../../ui/toasts.tsx';
import styles from './export.module.css';

interface Offer {
  /** What is shown, to be exported instead of everything. */
  scope: ExportScope;
  name: string;
}

let open: Offer | null = null;
const watchers = new Set<() => void>();

function setOpen(offer: Offer | null): void {
  open = offer;
  for (const watcher of watchers) watcher();
}

/** Opens the dialog; `name` names the file and, for less than everything, what is in it. */
export function openExport(scope: ExportScope, name: string): void {
  setOpen({ scope, name });
}

export function ExportDialog() {
  const { t } = useLingui();
  const offer = useSyncExternalStore(
    (onChange) => {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
    () => open,
  );
  return (
    <Dialog label={t`Export`} isOpen={offer !== null} onClose={() => setOpen(null)}>
      {offer && <ExportForm offer={offer} />}
    </Dialog>
  );
}

type What = 'shown' | 'search' | 'everything';

/** What a search finds can be looked for here: the line stands under its choice. */
function SearchScope({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
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

function Choice(props: { value: string; label: string; note: string }) {
  const id = useId();
  return (
    <label className={styles['choice']} htmlFor={id}>
      <Radio.Root id={id} value={props.value} className={styles['radio']}>
        <Radio.Indicator className={styles['point']} />
      </Radio.Root>
      <span>
        <span className={styles['choiceLabel']}>{props.label}</span>
        <span className={styles['note']}>{props.note}</span>
      </span>
    </label>
  );
}

function ExportForm({ offer }: { offer: Offer }) {
  const { i18n, t } = useLingui();
  const { scope: offered } = offer;
  const isNarrow = offered.kind !== 'everything' && offered.kind !== 'search';
  const [what, setWhat] = useState<What>(isNarrow ? 'shown' : offered.kind === 'search' ? 'search' : 'everything');
  const [query, setQuery] = useState(offered.kind === 'search' ? offered.query : '');
  const [format, setFormat] = useState<ExportFormat>('json');

  const run = async (): Promise<void> => {
    const scopes: Record<What, ExportScope> = {
      ...{ shown: offered, search: { kind: 'search', query }, everything: { kind: 'everything' } },
    };
    const names: Record<What, string> = {
      ...{ shown: offer.name, search: query.trim(), everything: `Afterimage ${localDay(new Date())}` },
    };
    const suggestedName = names[what];
    try {
      const chosen = await askShell('export.choose', {
        format,
        suggestedName: suggestedName.slice(0, 120) || 'Afterimage',
      });
      if (!chosen) return;
      const report = await request('export.run', { format, scope: scopes[what], to: chosen.token });
      setOpen(null);
      const entries = plural(report.entryCount, { one: '# entry', other: '# entries' });
      const sentence = t`Exported ${entries} to ${report.name}`;
      say(sentence, { label: t`Show`, run: () => void askShell('export.reveal') });
    } catch (caught) {
      sayTrouble(sayCaught(i18n, caught));
    }
  };

  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <h2 className={styles['heading']}>
        <Trans>Export</Trans>
      </h2>
      <RadioGroup
        aria-label={t`What`}
        className={styles['group']}
        value={what}
        onValueChange={(value) => setWhat(value === 'shown' || value === 'search' ? value : 'everything')}
      >
        {isNarrow && <Choice value="shown" label={offer.name} note={t`Only what is shown.`} />}
        <Choice value="everything" label={t`Everything`} note={t`The whole journal, with its trash.`} />
        <Choice value="search" label={t`What a search finds`} note={t`The entries, in the language of the search.`} />
      </RadioGroup>
      {what === 'search' && <SearchScope query={query} onQuery={setQuery} />}
      <RadioGroup
        aria-label={t`Format`}
        className={styles['group']}
        value={format}
        onValueChange={(value) => setFormat(value === 'json' ? 'json' : 'markdown')}
      >
        <Choice value="json" label="JSON" note={t`One file that loses nothing. Afterimage reads it back.`} />
        <Choice
          value="markdown"
          label="Markdown"
          note={t`A folder with a note for each film, for Obsidian and the like. Leaves the trash out.`}
        />
      </RadioGroup>
      <footer className={styles['foot']}>
        <button type="button" className={controls['word']} onClick={() => setOpen(null)}>
          <Trans>Cancel</Trans>
        </button>
        <button type="submit" className={controls['filled']} disabled={what === 'search' && query.trim() === ''}>
          <Trans>Choose a place</Trans>
        </button>
      </footer>
    </form>
  );
}
