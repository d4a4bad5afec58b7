// A place with nothing in it yet: one sentence of what will be here, and the one act that fills it.

import type { ReactNode } from 'react';
import controls from '../ui/controls.module.css';
import place from './place.module.css';

export function EmptyPlace(props: { children: ReactNode; act: string; onAct: () => void }) {
  return (
    <>
      <p className={place['empty']}>{props.children}</p>
      <p className={place['act']}>
        <button type="button" className={controls['filled']} data-writes="" onClick={props.onAct}>
          {props.act}
        </button>
      </p>
    </>
  );
}
