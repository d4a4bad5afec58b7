// An entry on its own, reached from a search, a theme or the trash.

import { getRouteApi } from '@tanstack/react-router';
import { EntryPage } from './entry-page.tsx';
import styles from './entry-place.module.css';

const route = getRouteApi('/entry/$entryId');

export function EntryPlace() {
  const { entryId } = route.useParams();
  const lookedFor = route.useSearch();
  return (
    <main className={styles['place']}>
      <EntryPage key={entryId} entryId={Number(entryId)} isBesideList={false} lookedFor={lookedFor} />
    </main>
  );
}
