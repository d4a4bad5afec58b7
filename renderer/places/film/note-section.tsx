// What reflections and clippings share on a film's page: a heading with its one act, and the acts of each of them.

import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef } from 'react';
import type { CommandId } from '../../../electron/contract/commands.ts';
import type { LookedFor } from '../../text/looked-for.ts';
import controls from '../../ui/controls.module.css';
import { useStepBack } from '../../ui/step-back.ts';
import { type KeptFocus, useKeptFocus } from '../../ui/use-kept-focus.ts';
import { tip } from '../frame/run-commands.ts';
import { useHits } from '../entry/use-hits.tsx';
import styles from './note.module.css';

export function NoteSection(props: {
  heading: ReactNode;
  act: string;
  command: CommandId;
  onAct: () => void;
  children: ReactNode;
  kept?: KeptFocus;
}) {
  const own = useKeptFocus('first');
  return (
    // done with one, or one moved to the trash: on from the heading
    <section className={styles['section']} {...(props.kept ?? own)}>
      <header className={styles['head']}>
        <h2 className={styles['heading']}>{props.heading}</h2>
        <button type="button" className={controls['word']} onClick={props.onAct} {...tip(props.command)}>
          {props.act}
        </button>
      </header>
      {props.children}
    </section>
  );
}

/** Edit and Move to trash; `name` says of what to those who hear it. */
export function NoteActs(props: {
  noun: 'reflection' | 'clipping';
  name: string;
  onEdit: () => void;
  onTrash: () => void;
}) {
  const { t } = useLingui();
  const { name, noun } = props;
  return (
    <span className={styles['acts']}>
      <button
        type="button"
        className={controls['word']}
        data-command={`${noun}.edit`}
        data-writes=""
        aria-label={t`Edit: ${name}`}
        onClick={props.onEdit}
      >
        <Trans>Edit</Trans>
      </button>
      <button
        type="button"
        className={controls['word']}
        data-command={`${noun}.trash`}
        data-writes=""
        aria-label={t`Move to trash: ${name}`}
        onClick={props.onTrash}
      >
        <Trans>Move to trash</Trans>
      </button>
    </span>
  );
}

/** One of them; comes into view where the address asks for it, at what was looked for in it. */
export function NoteItem({ asked, children }: { asked: LookedFor | undefined; children: ReactNode }) {
  const item = useRef<HTMLLIElement>(null);
  const isAsked = asked !== undefined;
  const hits = useHits(item, asked, isAsked);
  useEffect(() => {
    if (isAsked) item.current?.scrollIntoView({ block: 'center' });
  }, [isAsked]);
  useStepBack(() => {
    hits.close?.();
    return hits.close !== null;
  }, item);
  return (
    <li ref={item} className={styles['note']}>
      {children}
      {hits.bar}
    </li>
  );
}
