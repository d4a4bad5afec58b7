// What a theme is: its name and description, edited where they stand, the theme it belongs to, its colour, and merging.

import { Menu } from '@base-ui/react/menu';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import { foldName } from '../../../db/model/text.ts';
import type { ThemeChange, ThemeDetail, ThemeLine } from '../../../db/model/theme.ts';
import { request } from '../../api/client.ts';
import { themeLines } from '../../api/queries/journal.ts';
import { sayCaught } from '../../i18n/errors.ts';
import { ChoiceMenu } from '../../ui/choice-menu.tsx';
import controls from '../../ui/controls.module.css';
import { MenuRoot } from '../../ui/menu-root.tsx';
import { NameLine } from '../../ui/name-line.tsx';
import names from '../../ui/names-field.module.css';
import { ProseField } from '../../ui/prose-field.tsx';
import fields from '../../ui/title-fields.module.css';
import { say, sayTrouble } from '../../ui/toasts.tsx';
import { useRowCommands } from '../frame/row-commands.ts';
import { openExport } from '../export/export-dialog.tsx';
import { useCommands } from '../frame/run-commands.ts';
import { useUndo } from '../frame/undo-commands.ts';
import { idsWithin } from '../themes/theme-tree.ts';
import { HueField } from './hue-field.tsx';
import styles from './theme.module.css';

function useMerge(theme: ThemeDetail): (into: ThemeLine) => void {
  const { i18n, t } = useLingui();
  const navigate = useNavigate();
  const { wayBack } = useUndo();
  return (into) => {
    request('theme.merge', { id: theme.id, into: into.id }).then(
      () => {
        say(t`Merged ${theme.name} into ${into.name}`, wayBack());
        void navigate({ to: '/theme/$themeId', params: { themeId: String(into.id) }, replace: true });
      },
      (caught: unknown) => sayTrouble(sayCaught(i18n, caught)),
    );
  };
}

/** Where a name is taken, the two can be made one. */
function MergeOffer({ same, onMerge }: { same: ThemeLine | undefined; onMerge: (into: ThemeLine) => void }) {
  if (!same) return null;
  return (
    <button type="button" className={styles['offer']} onClick={() => onMerge(same)}>
      <Trans>Merge with {same.name}</Trans>
    </button>
  );
}

function MergeMenu({ others, onMerge }: { others: ThemeLine[]; onMerge: (into: ThemeLine) => void }) {
  const { t } = useLingui();
  return (
    <MenuRoot>
      <Menu.Trigger className={controls['word']} data-command="theme.merge" data-writes="">
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
    </MenuRoot>
  );
}

export function ThemeHead({ theme }: { theme: ThemeDetail }) {
  const { i18n, t } = useLingui();
  const { data: themes = [] } = useQuery(themeLines());
  const merge = useMerge(theme);
  const others = themes.filter(({ id }) => id !== theme.id);
  const within = idsWithin(themes, theme.id);
  const navigate = useNavigate();
  const { wayBack } = useUndo();
  const remove = (): void => {
    request('theme.delete', { id: theme.id }).then(
      () => {
        say(t`Deleted the theme ${theme.name}`, wayBack());
        void navigate({ to: '/themes', search: {}, replace: true });
      },
      (caught: unknown) => sayTrouble(sayCaught(i18n, caught)),
    );
  };
  useCommands({
    'theme.delete': remove,
    'journal.export': () => openExport({ kind: 'theme', id: theme.id }, theme.name),
  });
  useRowCommands(['theme.merge'], others.length > 0);
  const edit = (change: Omit<ThemeChange, 'id'>): void => {
    request('theme.edit', { id: theme.id, ...change }).catch((caught: unknown) => sayTrouble(sayCaught(i18n, caught)));
  };
  const parents = others
    .filter(({ id }) => !within.has(id))
    .map(({ id, name, hue }) => ({ value: String(id), label: name, hue }));
  return (
    <>
      <NameLine
        name={theme.name}
        onSave={(name) => request('theme.edit', { id: theme.id, name })}
        renderOffer={(typed) => (
          <MergeOffer same={others.find(({ name }) => foldName(name) === foldName(typed))} onMerge={merge} />
        )}
      />
      <ProseField
        className={fields['description']}
        label={t`Description`}
        placeholder={t`What do you mean by it?`}
        text={theme.description}
        onSave={(description, session) => request('theme.edit', { id: theme.id, session, description })}
      />
      <div data-writes="" className={styles['facts']}>
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
          <span className={styles['acts']}>
            {others.length > 0 && <MergeMenu others={others} onMerge={merge} />}
            <button type="button" className={controls['word']} onClick={remove}>
              <Trans>Delete the theme</Trans>
            </button>
          </span>
        </span>
        <span className={styles['label']}>
          <Trans>Colour</Trans>
        </span>
        <HueField hue={theme.hue} onChoose={(hue) => edit({ hue })} />
      </div>
    </>
  );
}
