// Puts a part of the page on screen as the page's root does: with its language and its cache, for the length of a test.

import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { type ReactNode, StrictMode } from 'react';
import { onTestFinished } from 'vitest';
import { queryClient } from '../../renderer/api/query-client.ts';
import { guardComposing } from '../../renderer/composing.ts';
import { activateLanguage } from '../../renderer/i18n/setup.ts';

await activateLanguage();
guardComposing();

/** What stands around every part. */
export function Page({ children }: { children: ReactNode }) {
  return (
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
      </I18nProvider>
    </StrictMode>
  );
}

export interface ShownPart {
  container: HTMLElement;
  user: UserEvent;
  /** Shows it with other properties. */
  rerender: (part: ReactNode) => void;
  unmount: () => void;
}

/** To be called in a test: everything is taken down again when it ends. */
export function show(part: ReactNode): ShownPart {
  onTestFinished(leavePage);
  const { container, rerender, unmount } = render(part, { wrapper: Page });
  return { container, rerender, unmount, user: userEvent.setup() };
}

export function leavePage(): void {
  cleanup();
  queryClient.clear();
}
