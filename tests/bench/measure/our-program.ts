// Owns working in the real program with a journal of the corpus open: started, ready, and closed again whatever happens.

import type { LaunchedAfterimage } from '../../support/launch.ts';
import { launchAfterimage } from '../../support/launch.ts';
import { ask, untilReady } from '../../support/window.ts';
import type { UserData } from './user-data.ts';

/** As soon as the window is ready, whatever it shows. */
export async function inProgram<T>(
  { folder }: UserData,
  args: readonly string[],
  work: (program: LaunchedAfterimage) => Promise<T>,
): Promise<T> {
  const program = await launchAfterimage({ userData: folder, args });
  try {
    await untilReady(program.page);
    return await work(program);
  } finally {
    await program.close();
  }
}

/** When the diary shows its rows. Throws where the journal did not open: a page that says so is ready too. */
export async function inDiary<T>(
  userData: UserData,
  args: readonly string[],
  work: (program: LaunchedAfterimage) => Promise<T>,
): Promise<T> {
  return await inProgram(userData, args, async (program) => {
    await ask(program.page, 'journal.summary', {});
    await program.page.locator('[data-entry]').first().waitFor();
    return await work(program);
  });
}
