// Names a search that is to be kept, or changes one that is: its name stands large, what it looks for below.

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type RefObject, useId, useRef, useState, useSyncExternalStore } from 'react';
import type { SearchOrder } from '../../../db/model/search/answer.ts';
import { foldName } from '../../../db/model/text.ts';
import type { SavedSearch } from '../../../db/model/search/saved-search.ts';
import { savedSearches } from '../../api/queries/saved-search.ts';
import { request, RequestError } from '../../api/client.ts';
import { sayCaught } from '../../i18n/errors.ts';
import controls from '../../ui/controls.module.css';
import { Dialog } from '../../ui/dialog.tsx';
import nameStyles from '../../ui/name-dialog.module.css';
import { useUndoableChange } from '../frame/use-undoable-change.ts';
import styles from './search-kept.module.css';

/** One to be kept has no id yet. */
type Asked = Omit<SavedSearch, 'id' | 'name'> & { id: number | null; name: string };

let asked: Asked | null = null;
const watchers = new Set<() => void>();

function ask(next: Asked | null): void {
  asked = next;
  for (const watcher of watchers) watcher();
}

/** Asks under which name a search is to be kept. */
export function openSaveSearch(query: string, order: SearchOrder): void {
  ask({ id: null, name: '', query, order });
}

/** Opens a saved search to be renamed or to look for something else. */
export function openSavedSearch(saved: SavedSearch): void {
  ask(saved);
}

/** Stands once in the frame. */
export function SearchDialog() {
  const { t } = useLingui();
  const line = useRef<HTMLInputElement>(null);
  const open = useSyncExternalStore(
    (onChange) => {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
    () => asked,
  );
  const [last, setLast] = useState(open);
  if (open !== null && open !== last) setLast(open);
  const shown = open ?? last;
  return (
    <Dialog
      label={shown?.id === null ? t`Save this search` : t`Edit the saved search`}
      isOpen={open !== null}
      onClose={() => ask(null)}
      initialFocus={line}
    >
      {shown && <SearchForm asked={shown} line={line} />}
    </Dialog>
  );
}

interface Refusal {
  field: 'name' | 'query';
  sentence: string;
  /** A name that is free, where the one given is not. */
  free?: string;
}

/** The other search of that name, whatever its capitals and accents. */
function sameName(all: readonly SavedSearch[], id: number | null, name: string): SavedSearch | undefined {
  return all.find((each) => each.id !== id && foldName(each.name) === foldName(name));
}

/** The name with the first number that is free. */
function freeName(all: readonly SavedSearch[], id: number | null, name: string): string {
  for (let number = 2; ; number += 1) {
    const next = `${name} ${number}`;
    if (!sameName(all, id, next)) return next;
  }
}

function SearchForm({ asked: start, line }: { asked: Asked; line: RefObject<HTMLInputElement | null> }) {
  const { i18n, t } = useLingui();
  const change = useUndoableChange();
  const { data: all = [] } = useQuery(savedSearches());
  const [name, setName] = useState(start.name);
  const [query, setQuery] = useState(start.query);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isNew = start.id === null;
  const lineId = useId();

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { id, order } = start;
    const same = sameName(all, id, name);
    if (same) {
      const free = freeName(all, id, name.trim());
      setRefusal({ field: 'name', sentence: t`Another search is called ${same.name}.`, free });
      return;
    }
    const saved =
      id === null
        ? request('savedSearch.create', { name, query, order })
        : request('savedSearch.edit', { id, name, query });
    saved.then(
      () => {
        ask(null);
        const kept = name.trim();
        if (isNew || kept !== start.name || query !== start.query) {
          change(saved, isNew ? t`${kept} stays in the sidebar` : t`Changed the saved search ${kept}`);
        }
      },
      (caught: unknown) => {
        const isOfQuery = caught instanceof RequestError && caught.error.field === 'query';
        setRefusal({ field: isOfQuery ? 'query' : 'name', sentence: sayCaught(i18n, caught) });
      },
    );
  };
  const problem = (field: Refusal['field']) =>
    refusal?.field === field && (
      <p className={controls['problem']} role="alert">
        {refusal.sentence}{' '}
        {refusal.free !== undefined && (
          <button
            type="button"
            className={controls['underlined']}
            onClick={() => {
              setName(refusal.free ?? name);
              setRefusal(null);
              line.current?.focus();
            }}
          >
            <Trans>Call it {refusal.free}</Trans>
          </button>
        )}
      </p>
    );
  return (
    <form onSubmit={submit}>
      <input
        ref={line}
        className={nameStyles['name']}
        aria-label={t`Name of the search`}
        placeholder={t`Name of the search`}
        aria-invalid={refusal?.field === 'name' || undefined}
        dir="auto"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {problem('name')}
      <div className={styles['looksFor']}>
        <label htmlFor={lineId} className={styles['label']}>
          <Trans>Looks for</Trans>
        </label>
        <input
          id={lineId}
          className={controls['line']}
          aria-invalid={refusal?.field === 'query' || undefined}
          maxLength={1000}
          spellCheck={false}
          dir="auto"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      {problem('query')}
      <footer className={nameStyles['foot']}>
        <span className={nameStyles['keys']}>
          {isNew ? (
            <Trans>Name it and it stays in the sidebar, counting.</Trans>
          ) : (
            <Trans>Enter keeps it, Esc leaves</Trans>
          )}
        </span>
        <button type="submit" className={controls['filled']}>
          {isNew ? <Trans>Save the search</Trans> : <Trans>Keep</Trans>}
        </button>
      </footer>
    </form>
  );
}
