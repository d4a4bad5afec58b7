// What the preload put on `window`, and the modules the build understands.
import type { PageApi } from '../electron/contract/page-api.ts';

declare global {
  interface Window {
    readonly afterimage: PageApi;
  }
}
