// Tags: what was said about viewings. Each leads to its entries; renamed where it stands, merged, made a theme, or taken off.

import { Menu } from '@base-ui/react/menu';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import type { TagLine } from '../../../db/model/tag.ts';
import { foldName } from '../../../db/model/text.ts';
import { request } from '../../api/client.ts';
import { tagLines } from '../../api/queries/journal.ts';
import { sayCaught } from '../../i18n/errors.ts';
import controls from '../../ui/controls.module.css';
import { MenuRoot } from '../../ui/menu-root.tsx';
import { useStepBack } from '../../ui/step-back.ts';
import { takeFocus } from '../../ui/take-focus.ts';
import { useRowWalk } from '../../ui/use-row-walk.ts';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { isCommandKey } from '../frame/run-commands.ts';
import { useRowCommands } from '../frame/row-commands.ts';
import { useUndoableChange } from '../frame/use-undoable-change.ts';
import place from '../place.module.css';
import styles from './tags.module.css';

export function Tags() {
  const { t } = useLingui();
  const { data: tags } = useQuery(tagLines());
  const [renamedId, setRenamed] = useState<number | null>(null);
  const kept = useKeptFocus('next');
  const walk = useRowWalk<HTMLUListElement>(isCommandKey);
  useRowCommands(['tag.rename', 'tag.merge', 'tag.toTheme', 'tag.delete'], tags !== undefined && tags.length > 0);
  if (!tags) return null;
  if (tags.length === 0) {
    return (
      <p className={place['empty']}>
        <Trans>
          Tags are about the viewing: in the cinema, with mum, on a train. Give an entry one while you write.
        </Trans>
      </p>
    );
  }
  return (
    <div {...kept}>
      <ul className={styles['tags']} aria-label={t`Tags`} {...walk}>
        {tags.map((tag) => (
          <li key={tag.id} className={styles['tag']}>
            {tag.id === renamedId ? (
              <Rename tag={tag} tags={tags} onDone={() => setRenamed(null)} />
            ) : (
              <TagRow tag={tag} tags={tags} onRename={() => setRenamed(tag.id)} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function TagRow({ tag, tags, onRename }: { tag: TagLine; tags: TagLine[]; onRename: () => void }) {
  const { t } = useLingui();
  const change = useUndoableChange();
  const { id, name, entryCount } = tag;
  return (
    <>
      <Link to="/diary" search={{ tag: id }} className={styles['name']} dir="auto">
        {name}
      </Link>
      <span className={styles['count']}>
        <Plural value={entryCount} one="# entry" other="# entries" />
      </span>
      <span className={styles['acts']}>
        <button
          type="button"
          className={controls['word']}
          data-command="tag.rename"
          data-writes=""
          aria-label={t`Rename ${name}`}
          onClick={onRename}
        >
          <Trans>Rename</Trans>
        </button>
        {tags.length > 1 && (
          <MergeMenu
            tag={tag}
            tags={tags}
            onMerge={(into) =>
              change(request('tag.merge', { id, into: into.id }), t`Merged the tag ${name} into ${into.name}`)
            }
          />
        )}
        <button
          type="button"
          className={controls['word']}
          data-command="tag.toTheme"
          data-writes=""
          aria-label={t`Make it a theme: ${name}`}
          onClick={() => change(request('tag.toTheme', { id }), t`Made ${name} a theme`)}
        >
          <Trans>Make it a theme</Trans>
        </button>
        <button
          type="button"
          className={controls['word']}
          data-command="tag.delete"
          data-writes=""
          aria-label={t`Delete ${name}`}
          onClick={() => change(request('tag.delete', { id }), t`Took the tag ${name} off every entry`)}
        >
          <Trans>Delete</Trans>
        </button>
      </span>
    </>
  );
}

function MergeMenu({ tag, tags, onMerge }: { tag: TagLine; tags: TagLine[]; onMerge: (into: TagLine) => void }) {
  const { t } = useLingui();
  return (
    <MenuRoot>
      <Menu.Trigger
        className={controls['word']}
        data-command="tag.merge"
        data-writes=""
        aria-label={t`Merge into…: ${tag.name}`}
      >
        <Trans>Merge into…</Trans>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={controls['positioner']} sideOffset={6} align="end">
          <Menu.Popup className={controls['menu']} aria-label={t`Merge into`}>
            {tags
              .filter(({ id }) => id !== tag.id)
              .map((other) => (
                <Menu.Item key={other.id} className={controls['item']} onClick={() => onMerge(other)}>
                  {other.name}
                  <span className={controls['count']}>{other.entryCount}</span>
                </Menu.Item>
              ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </MenuRoot>
  );
}

/** A name that another tag has is refused, with the way to make the two one. */
function Rename({ tag, tags, onDone }: { tag: TagLine; tags: TagLine[]; onDone: () => void }) {
  const { i18n, t } = useLingui();
  const change = useUndoableChange();
  const [typed, setTyped] = useState(tag.name);
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useStepBack(() => (onDone(), true), form);
  const same = tags.find(({ id, name }) => id !== tag.id && foldName(name) === foldName(typed));
  const rename = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.trim() === tag.name) return onDone();
    request('tag.edit', { id: tag.id, name: typed }).then(onDone, (caught: unknown) =>
      setProblem(sayCaught(i18n, caught)),
    );
  };
  return (
    <form ref={form} className={styles['rename']} onSubmit={rename}>
      <input
        ref={takeFocus}
        className={controls['line']}
        aria-label={t`New name of ${tag.name}`}
        aria-invalid={problem !== null || undefined}
        dir="auto"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" className={controls['word']}>
        <Trans>Rename</Trans>
      </button>
      {problem !== null && (
        <p className={controls['problem']} role="alert">
          {problem}{' '}
          {same && (
            <button
              type="button"
              className={controls['underlined']}
              onClick={() => {
                onDone();
                change(
                  request('tag.merge', { id: tag.id, into: same.id }),
                  t`Merged the tag ${tag.name} into ${same.name}`,
                );
              }}
            >
              <Trans>Merge with {same.name}</Trans>
            </button>
          )}
        </p>
      )}
    </form>
  );
}
