// The sentences that say what an export could not hold, or holds in another way. Must never hold anything a person wrote.

import type { Sentence } from './problem.ts';

/** Each stands behind a number: how many it is true of. */
export const notices = {
  'trash-left-out': /*i18n*/ { id: 'notice.trash-left-out', message: 'in the trash: left out.' },
} satisfies Record<string, Sentence>;

export type NoticeKind = keyof typeof notices;
