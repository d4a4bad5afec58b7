// A page knows a chosen file by a token and a name, never by its path.

import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { tokenFor } from '../../electron/tokens.ts';

test('the token says nothing of the path, and is told to the journal alone', () => {
  const path = join('/home', 'someone', 'Export.json');
  const announce = vi.fn<(token: string, path: string) => void>();
  const chosen = tokenFor(path, announce);
  expect(chosen).toEqual({ token: expect.stringMatching(/^[0-9a-f-]{36}$/) as string, name: 'Export.json' });
  expect(announce).toHaveBeenCalledExactlyOnceWith(chosen.token, path);
});

test('the same path twice gets two tokens', () => {
  const ignore = (): void => undefined;
  expect(tokenFor('/a', ignore).token).not.toBe(tokenFor('/a', ignore).token);
});
