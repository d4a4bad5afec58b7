// The page's language. English now; the catalogue stands in electron/contract/i18n, shared with the menus.

import { i18n } from '@lingui/core';
import { messages } from '../../electron/contract/i18n/en.po';

export function activateLanguage(): void {
  i18n.loadAndActivate({ locale: 'en', messages });
  document.documentElement.lang = i18n.locale;
}
