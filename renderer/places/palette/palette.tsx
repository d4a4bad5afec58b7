// Ctrl/Cmd K: to anything in the journal and to every command offered now, by typing a few letters of it. What is typed is a search as well.

import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { type Command, type CommandId, commandIds, commands } from '../../../electron/contract/commands.ts';
import { LONGEST_QUERY } from '../../../db/model/search/query.ts';
import { paletteFilms, paletteHits } from '../../api/queries/palette.ts';
import { themeLines } from '../../api/queries/journal.ts';
import { listLines } from '../../api/queries/list.ts';
import { savedSearches } from '../../api/queries/saved-search.ts';
import { saySentence } from '../../i18n/errors.ts';
import dialog from '../../ui/dialog.module.css';
import { catchTyping } from '../../ui/typed-early.ts';
import { useKeyboardBack } from '../../ui/use-keyboard-back.ts';
import { QueryProblems, useProblems } from '../search/query-problems.tsx';
import { actsUpon, offeredCommands, runCommand, useCommands, whyNot } from '../frame/run-commands.ts';
import { useGoTo } from './go-to.ts';
import { type PaletteGroup, paletteGroups, type PaletteItem } from './palette-items.ts';
import { PaletteRow } from './palette-row.tsx';
import styles from './palette.module.css';
import { countUse, readUses } from './uses.ts';

interface OfferedCommand {
  id: CommandId;
  of: string | null;
}

/** Stands once in the frame. */
export function Palette() {
  const { t } = useLingui();
  const goTo = useGoTo();
  const [isOpen, setOpen] = useState(false);
  /** Each time a line of its own: the last one may still be fading out, with what was typed in it. */
  const [time, setTime] = useState(0);
  /** What the page offered when the palette came over it. */
  const [offered, setOffered] = useState<OfferedCommand[]>([]);
  /** Runs once the palette is closed and has given the keyboard back: until then no command reaches what lies under it. */
  const chosen = useRef<CommandId | null>(null);
  useKeyboardBack(isOpen);
  useEffect(() => {
    const command = chosen.current;
    chosen.current = null;
    // what is closed says so once all effects of its closing have run
    if (!isOpen && command !== null) queueMicrotask(() => runCommand(command));
  }, [isOpen]);
  /** Gets the keyboard back in between, and is not what a command opens. */
  const cameFrom = useRef<Element | null>(null);
  useCommands({
    'palette.open': () => {
      cameFrom.current = document.activeElement;
      const others = offeredCommands().filter((id) => id !== 'palette.open');
      setOffered(others.map((id) => ({ id, of: actsUpon(id) })));
      setTime((last) => last + 1);
      setOpen(true);
    },
  });
  const take = (item: PaletteItem): void => {
    if (item.kind === 'elsewhere') return;
    if (item.kind !== 'search' && item.kind !== 'hit') countUse(item.key);
    if (item.kind === 'command') {
      chosen.current = item.command;
      const { opens }: Command = commands[item.command];
      if (opens !== undefined) catchTyping(opens, cameFrom.current);
    } else goTo(item);
    setOpen(false);
  };
  return (
    <Dialog.Root open={isOpen} onOpenChange={setOpen}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog['veil']} />
        <Dialog.Popup className={styles['palette']} aria-label={t`Go to anything`} finalFocus={false}>
          <PaletteLine key={time} offered={offered} onTake={take} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What is offered for what is typed; while `isBusy`, what was found is still that of an earlier line. */
function useGroups(offered: readonly OfferedCommand[], typed: string): { groups: PaletteGroup[]; isBusy: boolean } {
  const { i18n } = useLingui();
  const asked = typed.trim();
  const [uses] = useState(readUses);
  const { data: themes = [] } = useQuery(themeLines());
  const { data: lists = [] } = useQuery(listLines());
  const { data: saved = [] } = useQuery(savedSearches());
  const { data: films = [], isFetching: awaitsFilms } = useQuery({ ...paletteFilms(asked), enabled: asked !== '' });
  const { data: answer, isFetching: awaitsHits } = useQuery({ ...paletteHits(asked), enabled: asked !== '' });
  const calledOf = (id: CommandId): { id: CommandId; label: string; also?: string } => {
    const { label, alsoCalled }: Command = commands[id];
    return { id, label: saySentence(i18n, label), ...(alsoCalled && { also: saySentence(i18n, alsoCalled) }) };
  };
  const labels = offered.map(({ id, of }) => ({ ...calledOf(id), of }));
  const elsewhere = commandIds.flatMap((id) => {
    const isOffered = id === 'palette.open' || offered.some((each) => each.id === id);
    const why = isOffered ? null : whyNot(id);
    return why === null ? [] : [{ ...calledOf(id), why: saySentence(i18n, why) }];
  });
  const { hits = [], query: hitQuery = asked } = answer ?? {};
  const all = { commands: labels, elsewhere, films, themes, lists, saved, hits, hitQuery };
  return { groups: paletteGroups(all, typed, uses), isBusy: awaitsFilms || awaitsHits };
}

function PaletteLine(props: { offered: readonly OfferedCommand[]; onTake: (item: PaletteItem) => void }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const problems = useProblems(typed, typed.length);
  const problemsId = useId();
  const { groups, isBusy } = useGroups(props.offered, typed);
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <Autocomplete.Root
      inline
      open
      items={groups}
      mode="none"
      autoHighlight="always"
      keepHighlight
      value={typed}
      onValueChange={(value, { reason }) => {
        if (reason !== 'item-press') setTyped(value);
      }}
      itemToStringValue={({ label }: PaletteItem) => label}
    >
      <Autocomplete.Input
        className={styles['line']}
        aria-label={t`Go to a film, a theme, a list, or do something`}
        aria-describedby={problems.length > 0 ? problemsId : undefined}
        placeholder={t`Go to anything`}
        maxLength={LONGEST_QUERY}
        spellCheck={false}
        dir="auto"
      />
      <div className={problems.length > 0 ? styles['problems'] : undefined}>
        <QueryProblems id={problemsId} typed={typed} problems={problems} onRepair={setTyped} />
      </div>
      <Autocomplete.Status className="visually-hidden">
        <Plural value={count} one="# thing to choose" other="# things to choose" />
      </Autocomplete.Status>
      <Autocomplete.List className={styles['list']} aria-label={t`To choose`} aria-busy={isBusy}>
        {(group: PaletteGroup) => (
          <Autocomplete.Group key={group.name} items={group.items} className={styles['group']}>
            {group.name === 'found' && (
              <Autocomplete.GroupLabel className={styles['heading']}>
                <Trans>Found in your journal</Trans>
              </Autocomplete.GroupLabel>
            )}
            <Autocomplete.Collection>
              {(item: PaletteItem) => (
                <Autocomplete.Item
                  key={item.key}
                  value={item}
                  className={styles['row']}
                  aria-disabled={item.kind === 'elsewhere' || undefined}
                  onClick={() => props.onTake(item)}
                >
                  <PaletteRow item={item} />
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}
