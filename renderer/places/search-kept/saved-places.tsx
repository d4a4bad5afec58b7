// Saved searches in the sidebar, under the places: each with what it finds, opened, changed and moved from there.

import { Menu } from '@base-ui/react/menu';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import type { SavedSearch } from '../../../db/model/search/saved-search.ts';
import { isOnlyLooking } from '../../api/looking.ts';
import { savedSearchCount, savedSearches } from '../../api/queries/saved-search.ts';
import { classNames } from '../../ui/class-names.ts';
import controls from '../../ui/controls.module.css';
import { MenuRoot } from '../../ui/menu-root.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { useCommands } from '../frame/run-commands.ts';
import frame from '../frame/frame.module.css';
import styles from './search-kept.module.css';
import { useRecounting } from './use-counts.ts';
import { addressOf, type SavedActs, useSavedActs } from './use-saved-acts.ts';

/** The row that has the keyboard, else the search on screen. */
function meant(all: readonly SavedSearch[], openId: number | null): SavedSearch | undefined {
  const row = document.activeElement?.closest<HTMLElement>('[data-saved]')?.dataset['saved'];
  return all.find(({ id }) => id === (row === undefined ? openId : Number(row)));
}

/** `openId`: the one whose search is on screen. */
export function SavedPlaces({ openId }: { openId: number | null }) {
  const { data: all = [] } = useQuery(savedSearches());
  const acts = useSavedActs(all);
  const kept = useKeptFocus('next');
  const [hasKeyboard, setHasKeyboard] = useState(false);
  useRecounting();
  const act = (run: (saved: SavedSearch) => void) => (): void => {
    const saved = meant(all, openId);
    if (saved) run(saved);
  };
  useCommands(
    all.length === 0 || (openId === null && !hasKeyboard)
      ? {}
      : {
          'savedSearch.edit': act(acts.edit),
          'savedSearch.moveUp': act((saved) => acts.move(saved, -1)),
          'savedSearch.moveDown': act((saved) => acts.move(saved, 1)),
          'savedSearch.delete': act(acts.remove),
        },
  );
  if (all.length === 0) return null;
  return (
    <section
      className={styles['places']}
      aria-labelledby="saved-searches"
      {...kept}
      onFocus={(event) => {
        kept.onFocus(event);
        setHasKeyboard(true);
      }}
      onBlur={() => {
        kept.onBlur();
        setHasKeyboard(false);
      }}
    >
      <h2 id="saved-searches" className={styles['heading']}>
        <Trans>Saved searches</Trans>
      </h2>
      <ul>
        {all.map((saved, at) => (
          <SavedPlace
            key={saved.id}
            saved={saved}
            acts={acts}
            isOpen={saved.id === openId}
            isFirst={at === 0}
            isLast={at === all.length - 1}
          />
        ))}
      </ul>
    </section>
  );
}

interface SavedPlaceProps {
  saved: SavedSearch;
  acts: SavedActs;
  isOpen: boolean;
  isFirst: boolean;
  isLast: boolean;
}

function SavedPlace({ saved, acts, isOpen, isFirst, isLast }: SavedPlaceProps) {
  const { i18n } = useLingui();
  const { data: count } = useQuery(savedSearchCount(saved.query));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isOnlyLooking()) return;
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (event.altKey && by !== null) acts.move(saved, by);
    else if (event.key === 'F2') acts.edit(saved);
    else if (event.key === 'Delete') acts.remove(saved);
    else return;
    event.preventDefault();
  };
  return (
    <li className={styles['row']} data-saved={saved.id}>
      <Link
        to="/search"
        search={addressOf(saved)}
        className={frame['place']}
        // the address may say more than the query and its order
        activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
        aria-current={isOpen ? 'page' : undefined}
        aria-keyshortcuts="F2 Delete Alt+ArrowUp Alt+ArrowDown"
        draggable={false}
        onKeyDown={onKeyDown}
      >
        <span className={styles['name']} title={saved.name} dir="auto">
          {saved.name}
        </span>
        <span className={classNames(frame['count'], styles['count'])}>
          {count === undefined ? '' : i18n.number(count.found)}
        </span>
      </Link>
      <ActsMenu saved={saved} acts={acts} isFirst={isFirst} isLast={isLast} />
    </li>
  );
}

function ActsMenu({ saved, acts, isFirst, isLast }: Omit<SavedPlaceProps, 'isOpen'>) {
  const { t } = useLingui();
  return (
    <MenuRoot>
      <Menu.Trigger data-writes="" className={styles['acts']} aria-label={t`What to do with ${saved.name}`}>
        <svg viewBox="0 0 12 4" aria-hidden="true">
          <circle cx="2" cy="2" r="1" />
          <circle cx="6" cy="2" r="1" />
          <circle cx="10" cy="2" r="1" />
        </svg>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={controls['positioner']} sideOffset={4} align="start">
          <Menu.Popup className={controls['menu']} aria-label={saved.name}>
            <Menu.Item className={controls['item']} onClick={() => acts.edit(saved)}>
              <Trans>Edit…</Trans>
              <span className={controls['count']}>F2</span>
            </Menu.Item>
            <Menu.Item className={controls['item']} disabled={isFirst} onClick={() => acts.move(saved, -1)}>
              <Trans>Move up</Trans>
              <span className={controls['count']}>Alt ↑</span>
            </Menu.Item>
            <Menu.Item className={controls['item']} disabled={isLast} onClick={() => acts.move(saved, 1)}>
              <Trans>Move down</Trans>
              <span className={controls['count']}>Alt ↓</span>
            </Menu.Item>
            <Menu.Item className={controls['item']} onClick={() => acts.remove(saved)}>
              <Trans>Delete</Trans>
              <span className={controls['count']}>Del</span>
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </MenuRoot>
  );
}
