// Names or facts in a row on screen, with the comma of the language that is spoken.

import { useLingui } from '@lingui/react';
import { commaOf, joined } from './punctuation.ts';

export function Joined({ parts }: { parts: Parameters<typeof joined>[1] }) {
  const { i18n } = useLingui();
  return <>{joined(i18n, parts)}</>;
}

export function Comma() {
  const { i18n } = useLingui();
  return <>{commaOf(i18n)}</>;
}
