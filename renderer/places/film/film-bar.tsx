// What stands above a film's page: the way back, and what can be done with the film.

import { Menu } from '@base-ui/react/menu';
import { Trans, useLingui } from '@lingui/react/macro';
import type { SaveStates } from '../../api/use-saving.ts';
import controls from '../../ui/controls.module.css';
import { MenuRoot } from '../../ui/menu-root.tsx';
import { SaveWord } from '../../ui/save-word.tsx';
import { takeFocus } from '../../ui/take-focus.ts';
import { runCommand, tip } from '../frame/run-commands.ts';
import sheet from '../sheet.module.css';
import styles from './film.module.css';

export interface FilmActs {
  edit: () => void;
  log: () => void;
  merge: () => void;
  /** Undefined where there are not two things to take apart. */
  split: (() => void) | undefined;
}

export function FilmBar(props: {
  acts: FilmActs;
  isLogged: boolean;
  /** Just done with: the way back into it has the keyboard. */
  wasEdited?: boolean;
  /** While the film is being written on: whether it is kept, and the way out. */
  editing?: { saves: SaveStates; done: () => void };
}) {
  const { acts, isLogged, editing } = props;
  const { t } = useLingui();
  return (
    <header className={sheet['bar']}>
      <span className={styles['start']}>
        <button type="button" className={controls['word']} onClick={() => runCommand('go.back')} {...tip('go.back')}>
          <Trans>Back</Trans>
        </button>
        {editing && <SaveWord saves={editing.saves} />}
      </span>
      <span className={styles['acts']}>
        {editing ? (
          <button type="button" className={controls['word']} onClick={editing.done} aria-keyshortcuts="Escape">
            <Trans>Done</Trans>
          </button>
        ) : (
          <button
            ref={props.wasEdited ? takeFocus : undefined}
            type="button"
            className={controls['word']}
            onClick={acts.edit}
            {...tip('film.edit')}
          >
            <Trans>Edit</Trans>
          </button>
        )}
        <button type="button" className={controls['word']} onClick={acts.log} {...tip('film.logAgain')}>
          {isLogged ? <Trans>Log again</Trans> : <Trans>Log it</Trans>}
        </button>
        <MenuRoot>
          <Menu.Trigger className={controls['word']} data-writes="">
            <Trans>More</Trans>
          </Menu.Trigger>
          <Menu.Portal>
            <Menu.Positioner className={controls['positioner']} sideOffset={6} align="end">
              <Menu.Popup className={controls['menu']} aria-label={t`More`}>
                <Menu.Item className={controls['item']} onClick={acts.merge}>
                  <Trans>Same film as…</Trans>
                </Menu.Item>
                <Menu.Item className={controls['item']} disabled={!acts.split} onClick={acts.split}>
                  <Trans>Two films in one…</Trans>
                </Menu.Item>
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </MenuRoot>
      </span>
    </header>
  );
}
