// The page's start: language, cache, places.

import './without-eval.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';

import { CSPProvider } from '@base-ui/react/csp-provider';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followChanges, queryClient } from './api/query-client.ts';
import { guardComposing } from './composing.ts';
import { activateLanguage, followLanguage } from './i18n/setup.ts';
import { listenForCommands } from './places/frame/run-commands.ts';
import { router } from './router.tsx';
import { fetchReadingCode } from './text/reading-code.ts';

// a place with texts is come back to: what sets them comes beside everything else, not after it
if (/[?&]entry=|^#\/(entry|film|quotes)\b/u.test(location.hash)) fetchReadingCode();

await activateLanguage();
followLanguage();
followChanges();
guardComposing();
listenForCommands();

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');
createRoot(container).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </I18nProvider>
    </CSPProvider>
  </StrictMode>,
);

// the slanted serif comes before the first line that is set in it, which would be set anew otherwise
requestIdleCallback(() => void document.fonts.load("italic 400 19px 'Newsreader'"), { timeout: 1_000 });
// and what sets a text before the first is opened
requestIdleCallback(fetchReadingCode, { timeout: 2_000 });
