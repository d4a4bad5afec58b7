// What a context menu is about: read off the row it was asked for on. Knows the page's marks and addresses, nothing of what can be done.

export type Meant =
  | { kind: 'entry' | 'film' | 'theme' | 'list'; id: number }
  /** A row of the trash, by the button that puts it back. */
  | { kind: 'trashed'; putBack: HTMLElement }
  | { kind: 'quote'; text: HTMLElement }
  /** A saved search, by the button that opens its own menu. */
  | { kind: 'saved'; menu: HTMLElement };

export interface Asked {
  meant: Meant;
  /** What has the keyboard while the menu is open, and gets it back. */
  row: HTMLElement;
}

const ADDRESS = /^#\/(entry|film|theme|list)\/(\d+)(?:\?.*)?$/;

function withinSaved(at: Element): Asked | null {
  const place = at.closest('[data-saved]');
  const row = place?.querySelector<HTMLElement>('a');
  const menu = place?.querySelector<HTMLElement>('button');
  return row && menu ? { meant: { kind: 'saved', menu }, row } : null;
}

function withinTrash(at: Element): Asked | null {
  const putBack = at.closest('li')?.querySelector<HTMLElement>('[data-command="trash.restore"]');
  return putBack ? { meant: { kind: 'trashed', putBack }, row: putBack } : null;
}

function withinQuote(at: Element): Asked | null {
  const quote = at.closest('[data-quote]');
  const text = quote?.querySelector<HTMLElement>(':scope > div');
  const row = quote?.querySelector<HTMLElement>('a');
  return text && row ? { meant: { kind: 'quote', text }, row } : null;
}

/** Null where there is no row: then the menu is the system's, or none. */
export function whatIsMeant(at: Element): Asked | null {
  const inPlace = withinSaved(at) ?? withinTrash(at) ?? withinQuote(at);
  if (inPlace) return inPlace;
  const row = at.closest<HTMLAnchorElement>('a[href]');
  if (!row) return null;
  const entry = Number(row.dataset['entry'] ?? Number.NaN);
  if (!Number.isNaN(entry)) return { meant: { kind: 'entry', id: entry }, row };
  const [, kind, id] = ADDRESS.exec(row.hash) ?? [];
  return kind === undefined ? null : { meant: { kind: kind as 'entry', id: Number(id) }, row };
}
