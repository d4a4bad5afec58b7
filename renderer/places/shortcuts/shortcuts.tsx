// `?`: every key of the program by where it works, looked up by typing. Made of the command table; must hold no key of a command itself.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { type CommandId, commands } from '../../../electron/contract/commands.ts';
import { scopes } from '../../../electron/contract/commands/scopes.ts';
import { saySentence } from '../../i18n/errors.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { keyLabel, useCommands } from '../frame/run-commands.ts';
import { Moves } from './moves.tsx';
import { hasKeyIn, shortcutGroups } from './shortcut-groups.ts';
import styles from './shortcuts.module.css';

/** Stands once in the frame. */
export function Shortcuts() {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const line = useRef<HTMLInputElement>(null);
  useCommands({ 'help.shortcuts': () => setOpen(true) });
  return (
    <Dialog label={t`Keyboard shortcuts`} isOpen={isOpen} onClose={() => setOpen(false)} initialFocus={line}>
      <Page line={line} />
    </Dialog>
  );
}

function Page({ line }: { line: React.RefObject<HTMLInputElement | null> }) {
  const { i18n, t } = useLingui();
  const [typed, setTyped] = useState('');
  const sayLabel = (id: CommandId): string => saySentence(i18n, commands[id].label);
  const groups = shortcutGroups(typed, sayLabel);
  const count = groups.reduce((sum, { ids }) => sum + ids.length, 0);
  return (
    <>
      <h2 className={styles['title']}>
        <Trans>Keyboard shortcuts</Trans>
      </h2>
      <input
        ref={line}
        type="search"
        className={styles['line']}
        aria-label={t`Look for a shortcut`}
        placeholder={t`Look for one`}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        spellCheck={false}
        maxLength={100}
        onKeyDown={(event) => {
          // one step back: first the word, then the page
          if (event.key !== 'Escape' || typed === '') return;
          event.stopPropagation();
          event.preventDefault();
          setTyped('');
        }}
      />
      <p role="status" className="visually-hidden">
        {typed.trim() !== '' && <Plural value={count} _0="No command" one="# command" other="# commands" />}
      </p>
      <div className={styles['groups']}>
        {count === 0 && (
          <p className={styles['nothing']}>
            <Trans>No command is called that.</Trans>
          </p>
        )}
        {groups.map(({ scope, ids }) => (
          <div key={scope} role="group" className={styles['group']} aria-labelledby={`keys-${scope}`}>
            <h3 id={`keys-${scope}`} className={styles['scope']}>
              {saySentence(i18n, scopes[scope].name)}
            </h3>
            <dl className={styles['keys']}>
              {ids.map((id) => (
                <Row key={id} label={sayLabel(id)} keys={hasKeyIn(id, scope) ? keyLabel(id) : undefined} />
              ))}
            </dl>
          </div>
        ))}
        {typed.trim() === '' && <Moves />}
      </div>
    </>
  );
}

/** A command without a key is run from the palette, as all are. */
function Row({ label, keys }: { label: string; keys: string | undefined }) {
  return (
    <div className={styles['row']}>
      <dt>{label}</dt>
      <dd>{keys === undefined ? <Trans>from the palette</Trans> : <kbd className={styles['key']}>{keys}</kbd>}</dd>
    </div>
  );
}
