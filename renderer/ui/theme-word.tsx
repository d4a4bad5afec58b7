// A theme's name with its dot: the colour is the dot's, never the word's.

import type { CSSProperties, ReactNode } from 'react';
import type { ThemeName } from '../../db/model/theme.ts';
import names from './names-field.module.css';

/** The name may be given as it is to be shown, with marks. */
export function ThemeWord({ theme, children = theme.name }: { theme: ThemeName; children?: ReactNode }) {
  return (
    <span className={names['chip']}>
      <span className={names['dot']} style={{ '--hue': theme.hue } as CSSProperties} aria-hidden="true" />
      {children}
    </span>
  );
}
