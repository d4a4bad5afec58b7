// Why a line that looks into titles, quotes or clippings alone leaves nothing of the diary, which lists entries; and the way to where it finds them.

import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { parseSearchQuery } from '../../../db/model/search/parse.ts';
import type { SearchNode, SearchScope } from '../../../db/model/search/query.ts';
import controls from '../../ui/controls.module.css';
import styles from './diary-query.module.css';

/** Where the line says it looks, if that is alone where no entry is. */
function scopeElsewhere(node: SearchNode | null): SearchScope | null {
  if (node === null || node.kind === 'not') return null;
  if (node.kind === 'filter')
    return node.filter.key === 'in' && node.filter.scope !== 'reviews' ? node.filter.scope : null;
  if (node.kind === 'and') return node.nodes.map(scopeElsewhere).find((scope) => scope !== null) ?? null;
  return null;
}

export function NotHereScope({ query }: { query: string }) {
  const scope = scopeElsewhere(parseSearchQuery(query).root);
  return (
    <div aria-live="polite">
      {scope !== null && (
        <p className={styles['elsewhere']}>
          <Trans>The diary lists entries, and “in:{scope}” looks at none of them.</Trans>{' '}
          <Link to="/search" search={{ q: query }} className={controls['underlined']}>
            <Trans>Look in the whole journal</Trans>
          </Link>
        </p>
      )}
    </div>
  );
}
