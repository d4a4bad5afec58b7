// The link that opens what was found, where it was found: an entry at its passage, a note on its film's page, a theme, a list.

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PlacedPassage, SearchHit } from '../../../db/model/search/answer.ts';
import { LONGEST_BEGINNING, type LookedFor } from '../../text/looked-for.ts';

/** How a quotation begins that a passage shows, up to where something was left out. */
function beginningOf({ text }: PlacedPassage): string {
  return (text.replace(/^…/u, '').split('…')[0] ?? '').slice(0, LONGEST_BEGINNING).trim();
}

/** What to mark and where to go in the text of a hit. */
export function lookedForIn(hit: SearchHit, query: string, passage: PlacedPassage | null): LookedFor {
  if (passage === null) return { q: query };
  return hit.kind === 'quote' ? { q: query, quote: beginningOf(passage) } : { q: query, paragraph: passage.paragraph };
}

export interface HitLinkProps {
  hit: SearchHit;
  query: string;
  /** The one to go to. */
  passage: PlacedPassage | null;
  className: string | undefined;
  children: ReactNode;
}

export function HitLink({ hit, query, passage, className, children }: HitLinkProps) {
  const shared = { className, draggable: false, 'data-result': hit.id } as const;
  const search = lookedForIn(hit, query, passage);
  if (hit.kind === 'theme') {
    return (
      <Link to="/theme/$themeId" params={{ themeId: String(hit.theme.id) }} {...shared}>
        {children}
      </Link>
    );
  }
  if (hit.kind === 'list') {
    return (
      <Link to="/list/$listId" params={{ listId: String(hit.listId) }} {...shared}>
        {children}
      </Link>
    );
  }
  const entryId = hit.kind === 'entry' ? hit.entry.id : hit.kind === 'quote' ? hit.entryId : null;
  if (entryId !== null) {
    return (
      <Link to="/entry/$entryId" params={{ entryId: String(entryId) }} search={search} {...shared}>
        {children}
      </Link>
    );
  }
  const filmId = String(hit.kind === 'entry' ? hit.entry.film.id : hit.film.id);
  const reflection = hit.kind === 'reflection' || hit.kind === 'quote' ? hit.reflectionId : null;
  const note = {
    ...(reflection === null ? {} : { reflection }),
    ...(hit.kind === 'clipping' ? { clipping: hit.clippingId } : {}),
  };
  return (
    <Link to="/film/$filmId" params={{ filmId }} search={hit.kind === 'film' ? {} : { ...search, ...note }} {...shared}>
      {children}
    </Link>
  );
}
