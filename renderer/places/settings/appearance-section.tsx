// Settings: light, dark, or as the system has it; and how large everything is.

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Appearance, TextSize } from '../../../electron/contract/shell.ts';
import { askShell } from '../../api/client.ts';
import { windowSize } from '../../api/queries/window-size.ts';
import { type ChoiceWord, ChoiceWords } from '../../ui/choice-words.tsx';
import controls from '../../ui/controls.module.css';
import { keyLabel, runCommand, tip } from '../frame/run-commands.ts';
import { Section } from './section.tsx';
import styles from './settings.module.css';

const appearanceKey = ['appearance'];

export function AppearanceSection() {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const { data: current } = useQuery({ queryKey: appearanceKey, queryFn: () => askShell('appearance.get') });
  const choose = (appearance: Appearance): void => {
    queryClient.setQueryData(appearanceKey, appearance);
    void askShell('appearance.set', { appearance });
  };
  const choices: ChoiceWord<Appearance>[] = [
    { value: 'system', word: t`As the system` },
    { value: 'light', word: t`Light` },
    { value: 'dark', word: t`Dark` },
  ];
  return (
    <Section title={t`Appearance`}>
      <ChoiceWords
        label={t`Appearance`}
        value={current}
        choices={choices}
        className={styles['words']}
        onChoose={choose}
      />
    </Section>
  );
}

const textSizeKey = ['textSize'];

/** The whole page grows, words and what is around them. */
export function TextSizeSection() {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const { data: current } = useQuery({ queryKey: textSizeKey, queryFn: () => askShell('textSize.get') });
  const choose = (textSize: TextSize): void => {
    queryClient.setQueryData(textSizeKey, textSize);
    void askShell('textSize.set', { textSize });
  };
  const choices: ChoiceWord<TextSize>[] = [
    { value: 'smaller', word: t`Smaller` },
    { value: 'default', word: t`Usual` },
    { value: 'larger', word: t`Larger` },
    { value: 'largest', word: t`Largest` },
  ];
  return (
    <Section title={t`Text size`}>
      <ChoiceWords
        label={t`Text size`}
        value={current}
        choices={choices}
        className={styles['words']}
        onChoose={choose}
      />
    </Section>
  );
}

const SIZES = ['view.smaller', 'view.larger', 'view.usual'] as const;

/** What the keys step, over and above the text size: the same wherever one is. */
export function WindowSizeSection() {
  const { i18n, t } = useLingui();
  const { data: percent = 100 } = useQuery(windowSize());
  const size = (of: number): string => i18n.number(of / 100, { style: 'percent' });
  const usual = size(100);
  const words = { 'view.smaller': t`Smaller`, 'view.larger': t`Larger`, 'view.usual': t`Back to ${usual}` };
  const [smaller, larger] = [keyLabel('view.smaller'), keyLabel('view.larger')];
  return (
    <Section title={t`Window size`}>
      <span role="group" aria-label={t`Window size`} className={styles['words']}>
        <span className={styles['size']}>{size(percent)}</span>
        {SIZES.map((id) => (
          <button key={id} type="button" className={controls['word']} onClick={() => runCommand(id)} {...tip(id)}>
            {words[id]}
          </button>
        ))}
      </span>
      <p className={styles['note']}>
        <Trans>
          All of the window, whatever the text size: {larger} and {smaller} step it anywhere.
        </Trans>
      </p>
    </Section>
  );
}
