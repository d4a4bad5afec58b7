// A message catalogue as the build hands it over: compiled messages by id.
declare module '*.po' {
  import type { Messages } from '@lingui/core';
  export const messages: Messages;
}
