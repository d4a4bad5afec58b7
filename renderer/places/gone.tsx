// What stands where something was: that it is no longer there, and the way on.

import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import controls from '../ui/controls.module.css';
import sheet from './sheet.module.css';

export function Gone({ children }: { children: ReactNode }) {
  return (
    <div className={sheet['gone']}>
      <h1 className={sheet['goneSentence']}>{children}</h1>
      <Link to="/diary" search={{}} className={controls['filled']}>
        <Trans>Back to the diary</Trans>
      </Link>
    </div>
  );
}
