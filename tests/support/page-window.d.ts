// What the preload puts on `window`, for probes that run in the page.
import type { PageApi } from '../../electron/contract/page-api.ts';

declare global {
  interface Window {
    readonly afterimage: PageApi;
  }
}
