// The way from a search to the diary, narrowed by the same line.

import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { foundEntryCount } from '../../api/queries/saved-search.ts';
import controls from '../../ui/controls.module.css';

/** Offered where the line finds entries. */
export function ShowInDiary({ query }: { query: string }) {
  const { data: count, isPending } = useQuery({ ...foundEntryCount(query), enabled: query.trim() !== '' });
  if (isPending && query.trim() !== '') {
    // its room is kept while it is counted: the words beside it stay where they are
    return (
      <span className={controls['unseen']} aria-hidden="true">
        <Trans>Show in the diary</Trans>
      </span>
    );
  }
  if (!count) return null;
  return (
    <Link to="/diary" search={{ q: query }} className={controls['word']} draggable={false}>
      <Trans>Show in the diary</Trans>
    </Link>
  );
}
