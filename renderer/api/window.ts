// What the preload put on `window`.
import type { PageApi } from '../../electron/contract/page-api.ts';

declare global {
  interface Window {
    readonly afterimage: PageApi;
  }
}
