// One row of the palette: its name, and at the end what it is or which key it has.

import { Trans, useLingui } from '@lingui/react/macro';
import type { Passage, SearchHit } from '../../../db/model/search/answer.ts';
import { sayShortDate } from '../../i18n/dates.ts';
import { languageOf } from '../../text/block-languages.ts';
import { Marked } from '../../ui/marked.tsx';
import { ThemeWord } from '../../ui/theme-word.tsx';
import { keyLabelHere } from '../frame/run-commands.ts';
import type { PaletteItem } from './palette-items.ts';
import { passageLine } from './passage-line.ts';
import styles from './palette.module.css';

/** What it is, in a word or by its year or day. */
function useWhat(): (item: PaletteItem) => string {
  const { i18n, t } = useLingui();
  return (item) => {
    switch (item.kind) {
      case 'command':
        return keyLabelHere(item.command) ?? '';
      case 'elsewhere':
        return item.why;
      case 'film':
        return [t`Film`, item.film.year].filter(Boolean).join(' · ');
      case 'theme':
        return t`Theme`;
      case 'list':
        return t`List`;
      case 'saved':
        return t`Saved search`;
      case 'search':
        return '';
      case 'hit': {
        const { hit } = item;
        if (hit.kind === 'entry')
          return [hit.entry.film.year, sayShortDate(i18n, hit.entry.watchedOn)].filter(Boolean).join(' · ');
        const words = {
          film: t`Film`,
          reflection: t`Reflection`,
          clipping: t`Clipping`,
          quote: t`Quote`,
          theme: t`Theme`,
          list: t`List`,
        };
        return words[hit.kind];
      }
    }
  };
}

/** A quote is its words: the film it is from comes after them. */
function QuoteWords({ passage }: { passage: Passage }) {
  return (
    <span className={styles['label']} dir="auto" data-kind="quote" lang={languageOf(passage.text)}>
      <Marked passage={passageLine(passage)} />
    </span>
  );
}

/** Why it was found, in one line: the passage, else the themes and names that hold the words. */
function Reason({ hit }: { hit: SearchHit }) {
  const { passage, names } = hit;
  if (hit.kind === 'quote' && passage) {
    return (
      <span className={styles['named']}>
        <span dir="auto" lang={languageOf(hit.title.text)}>
          <Marked passage={hit.title} />
        </span>
        {hit.cite !== null && (
          <span dir="auto">
            <Marked passage={hit.cite} />
          </span>
        )}
      </span>
    );
  }
  if (passage) {
    return (
      <span className={styles['passage']} dir="auto" lang={languageOf(passage.text)}>
        <Marked passage={passageLine(passage)} />
      </span>
    );
  }
  const themes = hit.kind === 'entry' ? hit.entry.themes.filter(({ id }) => hit.themeIds.includes(id)) : [];
  if (themes.length + names.length === 0) return null;
  return (
    <span className={styles['named']}>
      {themes.map((theme) => (
        <ThemeWord key={theme.id} theme={theme} />
      ))}
      {names.map(({ what, name }) => (
        <span key={`${what} ${name.text}`}>
          <Marked passage={name} />
        </span>
      ))}
    </span>
  );
}

export function PaletteRow({ item }: { item: PaletteItem }) {
  const what = useWhat()(item);
  const quoted = item.kind === 'hit' && item.hit.kind === 'quote' ? item.hit.passage : null;
  return (
    <>
      {quoted ? <QuoteWords passage={quoted} /> : <ItemName item={item} />}
      {item.kind === 'hit' && <Reason hit={item.hit} />}
      <span className={styles['what']}>
        {item.kind === 'command' && item.of !== null && (
          <span className={styles['of']} dir="auto" lang={languageOf(item.of)}>
            {item.of}
          </span>
        )}
        {what}
      </span>
    </>
  );
}

function ItemName({ item }: { item: PaletteItem }) {
  return (
    <span className={styles['label']} dir="auto" data-kind={item.kind} lang={languageOf(item.label)}>
      {item.kind === 'search' ? (
        <Trans>Search for “{item.query}”</Trans>
      ) : item.kind === 'theme' ? (
        <ThemeWord theme={item.theme} />
      ) : item.kind === 'hit' ? (
        <Marked passage={item.hit.title} />
      ) : (
        item.label
      )}
    </span>
  );
}
