// Has every sentence isolate the names put into it, so that no place has to think of titles that are written from the right.

import type { I18n, MessageDescriptor } from '@lingui/core';
import { isolatedValues } from '../../electron/contract/isolated.ts';

type Say = I18n['_'];

/** Once, before anything is said. */
export function isolateNames(i18n: I18n): void {
  const plain: Say = i18n._.bind(i18n);
  const say = (
    id: string | MessageDescriptor,
    values?: Parameters<Say>[1],
    options?: Parameters<Say>[2],
  ): ReturnType<Say> =>
    typeof id === 'string'
      ? plain(id, isolatedValues(values), options)
      : plain({ ...id, ...(id.values && { values: isolatedValues(id.values) }) });
  // the one is asked by sentences in the page, the other by those in code
  Object.assign(i18n, { _: say, t: say });
}
