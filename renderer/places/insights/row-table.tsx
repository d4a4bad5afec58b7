// A table whose rows lead somewhere: one row in the order of Tab, arrows and letters to the others. Knows nothing of what it counts.

import type { ReactNode } from 'react';
import { useRowWalk } from '../../ui/use-row-walk.ts';
import { isCommandKey } from '../frame/run-commands.ts';

export function RowTable(props: {
  className: string | undefined;
  label?: string;
  labelledBy?: string;
  children: ReactNode;
}) {
  const { ref, onKeyDown } = useRowWalk<HTMLTableElement>(isCommandKey, 'tbody > tr');
  return (
    <table
      ref={ref}
      className={props.className}
      aria-label={props.label}
      aria-labelledby={props.labelledBy}
      onKeyDown={onKeyDown}
    >
      {props.children}
    </table>
  );
}
