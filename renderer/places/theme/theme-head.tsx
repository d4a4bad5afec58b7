// What a theme is: its name and description, edited where they stand, the theme it belongs to, its colour, and merging.

import { Menu } from '@base-ui/react/menu';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type CSSProperties, type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { foldName } from '../../../db/model/text.ts';
import type { ThemeChange, ThemeDetail, ThemeLine } from '../../../db/model/theme.ts';
import { request } from '../../api/client.ts';
import { themeLines } from '../../api/queries/journal.ts';
import { sayCaught } from '../../i18n/errors.ts';
import { languageOf } from '../../text/markdown-view.tsx';
import { ChoiceMenu } from '../../ui/choice-menu.tsx';
import controls from '../../ui/controls.module.css';
import names from '../../ui/names-field.module.css';
import { say, sayTrouble } from '../../ui/toasts.tsx';
import { useUndo } from '../frame/undo-commands.ts';
import { idsWithin } from '../themes/theme-tree.ts';
import { HueField } from './hue-field.tsx';
import styles from './theme.module.css';

const SAVE_AFTER = 400;

function useMerge(theme: ThemeDetail): (into: ThemeLine) => void {
  const { i18n, t } = useLingui();
  const navigate = useNavigate();
  const { undo } = useUndo();
  return (into) => {
    request('theme.merge', { id: theme.id, into: into.id }).then(
      () => {
        say(t`Merged ${theme.name} into ${into.name}`, { label: t`Undo`, run: undo });
        void navigate({ to: '/theme/$themeId', params: { themeId: String(into.id) }, replace: true });
      },
      (caught: unknown) => sayTrouble(sayCaught(i18n, caught)),
    );
  };
}

/** The name, saved when it is left or Enter is pressed; Escape puts back the one it had. */
function Name({
  theme,
  others,
  onMerge,
}: {
  theme: ThemeDetail;
  others: ThemeLine[];
  onMerge: (into: ThemeLine) => void;
}) {
  const { i18n, t } = useLingui();
  const [typed, setTyped] = useState(theme.name);
  const [problem, setProblem] = useState<string | null>(null);
  // saved, undone, or renamed in another window
  const [known, setKnown] = useState(theme.name);
  if (known !== theme.name) {
    setKnown(theme.name);
    setTyped(theme.name);
  }
  const same = others.find(({ name }) => foldName(name) === foldName(typed));
  const save = (): void => {
    if (typed.trim() === theme.name) return;
    request('theme.edit', { id: theme.id, name: typed }).then(
      () => setProblem(null),
      (caught: unknown) => setProblem(sayCaught(i18n, caught)),
    );
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      setTyped(theme.name);
      setProblem(null);
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    save();
  };
  return (
    <>
      <h1 aria-label={theme.name}>
        <textarea
          className={styles['name']}
          aria-label={t`Name`}
          aria-invalid={problem !== null || undefined}
          rows={1}
          dir="auto"
          lang={languageOf(typed)}
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value.replace(/[\r\n]+/gu, ' '))}
          onKeyDown={onKeyDown}
          onBlur={save}
        />
      </h1>
      {problem !== null && (
        <p className={controls['problem']} role="alert">
          {problem}{' '}
          {same && (
            <button type="button" className={styles['offer']} onClick={() => onMerge(same)}>
              <Trans>Merge with {same.name}</Trans>
            </button>
          )}
        </p>
      )}
    </>
  );
}

/** The description, saved while it is written and when it is left. */
function Description({ theme }: { theme: ThemeDetail }) {
  const { i18n, t } = useLingui();
  const [text, setText] = useState(theme.description);
  const [session] = useState(() => crypto.randomUUID());
  const pending = useRef<string | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const save = useEffectEvent((): void => {
    window.clearTimeout(timer.current);
    const description = pending.current;
    if (description === null) return;
    pending.current = null;
    request('theme.edit', { id: theme.id, session, description }).catch((caught: unknown) => {
      pending.current ??= description;
      sayTrouble(sayCaught(i18n, caught));
    });
  });
  useEffect(() => {
    const onLeave = (): void => save();
    window.addEventListener('pagehide', onLeave);
    window.addEventListener('blur', onLeave);
    return () => {
      window.removeEventListener('pagehide', onLeave);
      window.removeEventListener('blur', onLeave);
      save();
    };
  }, []);
  // an undo or another window changed it while nothing was being written here
  const [known, setKnown] = useState(theme.description);
  if (known !== theme.description) {
    setKnown(theme.description);
    if (text === known) setText(theme.description);
  }
  const [isSaveDue, setSaveDue] = useState(0);
  useEffect(() => {
    if (isSaveDue === 0) return undefined;
    timer.current = window.setTimeout(() => save(), SAVE_AFTER);
    return () => window.clearTimeout(timer.current);
  }, [isSaveDue]);
  return (
    <textarea
      className={styles['description']}
      aria-label={t`Description`}
      placeholder={t`What do you mean by it?`}
      rows={1}
      dir="auto"
      lang={languageOf(text)}
      value={text}
      onChange={(event) => {
        pending.current = event.currentTarget.value;
        setText(event.currentTarget.value);
        setSaveDue(isSaveDue + 1);
      }}
      onBlur={() => setSaveDue(isSaveDue + 1)}
    />
  );
}

function MergeMenu({ others, onMerge }: { others: ThemeLine[]; onMerge: (into: ThemeLine) => void }) {
  const { t } = useLingui();
  return (
    <Menu.Root>
      <Menu.Trigger className={controls['word']}>
        <Trans>Merge into…</Trans>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={controls['positioner']} sideOffset={6} align="end">
          <Menu.Popup className={controls['menu']} aria-label={t`Merge into`}>
            {others.map((other) => (
              <Menu.Item key={other.id} className={controls['item']} onClick={() => onMerge(other)}>
                <span className={names['dot']} style={{ '--hue': other.hue } as CSSProperties} aria-hidden="true" />
                {other.name}
                <span className={controls['count']}>{other.entryCount}</span>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

export function ThemeHead({ theme }: { theme: ThemeDetail }) {
  const { i18n, t } = useLingui();
  const { data: themes = [] } = useQuery(themeLines());
  const merge = useMerge(theme);
  const others = themes.filter(({ id }) => id !== theme.id);
  const within = idsWithin(themes, theme.id);
  const edit = (change: Omit<ThemeChange, 'id'>): void => {
    request('theme.edit', { id: theme.id, ...change }).catch((caught: unknown) => sayTrouble(sayCaught(i18n, caught)));
  };
  const parents = others
    .filter(({ id }) => !within.has(id))
    .map(({ id, name, hue }) => ({ value: String(id), label: name, hue }));
  return (
    <>
      <Name theme={theme} others={others} onMerge={merge} />
      <Description theme={theme} />
      <div className={styles['facts']}>
        <span className={styles['label']}>
          <Trans>Stands under</Trans>
        </span>
        <span className={styles['choices']}>
          <ChoiceMenu
            label={t`Stands under`}
            anyValue="none"
            value={theme.parent === null ? 'none' : String(theme.parent.id)}
            choices={[{ value: 'none', label: t`no other theme` }, ...parents]}
            onChoose={(value) => edit({ parentId: value === 'none' ? null : Number(value) })}
          />
          {others.length > 0 && <MergeMenu others={others} onMerge={merge} />}
        </span>
        <span className={styles['label']}>
          <Trans>Colour</Trans>
        </span>
        <HueField hue={theme.hue} onChoose={(hue) => edit({ hue })} />
      </div>
    </>
  );
}
