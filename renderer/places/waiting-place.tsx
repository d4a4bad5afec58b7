// A place of which nothing is known yet: its title stands where it will stay, and lines below it once that takes long. Must know nothing of the place.

import type { ReactNode } from 'react';
import { Waiting } from '../ui/waiting.tsx';
import place from './place.module.css';

/** `children` is the title. */
export function WaitingPlace({ children }: { children: ReactNode }) {
  return (
    <main className={place['place']}>
      <header className={place['head']}>
        <h1 className={place['title']}>{children}</h1>
      </header>
      <Waiting />
    </main>
  );
}
