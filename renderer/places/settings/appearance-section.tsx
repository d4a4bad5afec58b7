// Settings: light, dark, or as the system has it; and how large everything is.

import { useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Appearance, TextSize } from '../../../electron/contract/shell.ts';
import { askShell } from '../../api/client.ts';
import controls from '../../ui/controls.module.css';
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
  const words: [Appearance, string][] = [
    ['system', t`As the system`],
    ['light', t`Light`],
    ['dark', t`Dark`],
  ];
  return (
    <Section title={t`Appearance`}>
      <div role="group" aria-label={t`Appearance`} className={styles['words']}>
        {words.map(([value, word]) => (
          <button
            key={value}
            type="button"
            className={controls['word']}
            aria-pressed={current === value}
            onClick={() => choose(value)}
          >
            {word}
          </button>
        ))}
      </div>
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
  const words: [TextSize, string][] = [
    ['smaller', t`Smaller`],
    ['default', t`Usual`],
    ['larger', t`Larger`],
    ['largest', t`Largest`],
  ];
  return (
    <Section title={t`Text size`}>
      <div role="group" aria-label={t`Text size`} className={styles['words']}>
        {words.map(([value, word]) => (
          <button
            key={value}
            type="button"
            className={controls['word']}
            aria-pressed={current === value}
            onClick={() => choose(value)}
          >
            {word}
          </button>
        ))}
      </div>
    </Section>
  );
}
