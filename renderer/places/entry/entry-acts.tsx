// What can be done with an entry, in the bar over its page. Where the page is narrow the less used stand behind `More`: the bar keeps to one line.

import { Menu } from '@base-ui/react/menu';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { classNames } from '../../ui/class-names.ts';
import controls from '../../ui/controls.module.css';
import { MenuRoot } from '../../ui/menu-root.tsx';
import { keyLabel, tip } from '../frame/run-commands.ts';
import styles from './entry.module.css';

export interface Acts {
  write: () => void;
  rewatch: () => void;
  reflect: () => void;
  export: () => void;
  trash: () => void;
}

export function EntryActs({ entryId, acts }: { entryId: number; acts: Acts }) {
  const seldom = classNames(controls['word'], styles['seldom']);
  return (
    <>
      <button type="button" className={controls['word']} onClick={acts.write} {...tip('entry.edit')}>
        <Trans>Edit</Trans>
      </button>
      <button type="button" className={controls['word']} onClick={acts.rewatch} {...tip('entry.rewatch')}>
        <Trans>Rewatch</Trans>
      </button>
      <button type="button" className={controls['word']} onClick={acts.reflect} {...tip('film.reflect')}>
        <Trans>Reflect</Trans>
      </button>
      <Link
        to="/entry/$entryId/versions"
        params={{ entryId: String(entryId) }}
        className={seldom}
        {...tip('entry.versions')}
      >
        <Trans>Versions</Trans>
      </Link>
      <button type="button" className={seldom} onClick={acts.export}>
        <Trans>Export</Trans>
      </button>
      <button type="button" className={seldom} onClick={acts.trash} {...tip('entry.trash')}>
        <Trans>Move to trash</Trans>
      </button>
      <More entryId={entryId} acts={acts} />
    </>
  );
}

/** The same less used ones. */
function More({ entryId, acts }: { entryId: number; acts: Acts }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { 'data-writes': trashWrites } = tip('entry.trash');
  return (
    <MenuRoot>
      <Menu.Trigger className={classNames(controls['word'], styles['more'])}>
        <Trans>More</Trans>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={controls['positioner']} sideOffset={6} align="end">
          <Menu.Popup className={controls['menu']} aria-label={t`More`}>
            <Menu.Item
              className={controls['item']}
              onClick={() => void navigate({ to: '/entry/$entryId/versions', params: { entryId: String(entryId) } })}
            >
              <Trans>Versions</Trans>
              <span className={controls['count']}>{keyLabel('entry.versions')}</span>
            </Menu.Item>
            <Menu.Item className={controls['item']} onClick={acts.export}>
              <Trans>Export</Trans>
            </Menu.Item>
            <Menu.Item className={controls['item']} onClick={acts.trash} data-writes={trashWrites}>
              <Trans>Move to trash</Trans>
              <span className={controls['count']}>{keyLabel('entry.trash')}</span>
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </MenuRoot>
  );
}
