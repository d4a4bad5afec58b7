// A theme's name with its dot: the colour is the dot's, never the word's.

import type { CSSProperties } from 'react';
import type { ThemeName } from '../../db/model/theme.ts';
import names from './names-field.module.css';

export function ThemeWord({ theme }: { theme: ThemeName }) {
  return (
    <span className={names['chip']}>
      <span className={names['dot']} style={{ '--hue': theme.hue } as CSSProperties} aria-hidden="true" />
      {theme.name}
    </span>
  );
}
