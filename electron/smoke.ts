// --smoke: the least that shows a packaged program whole. A journal is written to and read, and the page, loaded unseen, reaches it.

import type { JournalHost } from './journal-host.ts';

const LONGEST_MILLISECONDS = 20_000;

/** Says how it went on standard output, for whoever started it. */
export async function smoke(host: JournalHost): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), LONGEST_MILLISECONDS));
  const isWell = await Promise.race([host.smoke(), late]);
  process.stdout.write(isWell ? 'smoke: ok\n' : 'smoke: failed\n');
  await host.close();
  return isWell;
}
