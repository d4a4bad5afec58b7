// The way from anywhere in the diary to an entry beside it.

import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export function EntryLink(props: {
  entryId: number;
  isSelected: boolean;
  /** Selected together with others, to be acted on, not read. */
  isAmongMany?: boolean;
  className: string | undefined;
  label?: string | undefined;
  /** Its row is still being read: only its place is there. */
  isWaiting?: boolean;
  children: ReactNode;
}) {
  const isPicked = props.isSelected && props.isAmongMany === true;
  // the router would call every link current: they all lead to the diary
  const selection = { 'aria-current': props.isSelected && !isPicked ? ('true' as const) : undefined };
  return (
    <Link
      to="/diary"
      search={(now) => ({ ...now, entry: props.entryId, edit: undefined })}
      className={props.className}
      aria-label={props.label}
      activeProps={selection}
      inactiveProps={selection}
      data-selected={props.isSelected || undefined}
      data-entry={props.entryId}
      aria-busy={props.isWaiting === true || undefined}
      draggable={false}
    >
      {props.children}
      {isPicked && (
        <span className="visually-hidden">
          <Trans>selected</Trans>
        </span>
      )}
    </Link>
  );
}
