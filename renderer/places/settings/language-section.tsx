// Settings: the language of everything the program says, each named in itself. What a person wrote stays as it is.

import { useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { LanguageChoice } from '../../../electron/contract/language.ts';
import { askShell } from '../../api/client.ts';
import { ChoiceWords } from '../../ui/choice-words.tsx';
import { Section } from './section.tsx';
import styles from './settings.module.css';

const languageKey = ['language'];

const ownNames = { en: 'English', ja: '日本語' } as const;

export function LanguageSection() {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const { data: current } = useQuery({ queryKey: languageKey, queryFn: () => askShell('language.get') });
  const choose = (language: LanguageChoice): void => {
    queryClient.setQueryData(languageKey, language);
    void askShell('language.set', { language });
  };
  const word = (value: LanguageChoice): string => (value === 'system' ? t`As the system` : ownNames[value]);
  return (
    <Section title={t({ message: 'Language', context: 'of the program' })}>
      <ChoiceWords
        label={t({ message: 'Language', context: 'of the program' })}
        value={current}
        choices={(['system', 'en', 'ja'] as const).map((value) => ({
          value,
          word: word(value),
          lang: value === 'system' ? undefined : value,
        }))}
        className={styles['words']}
        onChoose={choose}
      />
    </Section>
  );
}
