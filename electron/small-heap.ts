// How V8 keeps its heaps in our processes: small, for a program that stays open all evening. Must be asked for before much has been allocated.

import type { CommandLine } from 'electron';
import { setFlagsFromString } from 'node:v8';

/**
 * By itself V8 lets a heap grow to several times of what lives in it before it looks, and keeps what it took: 200 MB in an
 * import whose objects need 30, without being faster. Here what is new stays in the space it began with, and the rest may
 * grow by half between two looks.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=50');
}

/** The same for the pages, before `ready`: their heaps are made by Chromium, which hands the switch on. */
export function keepPageHeapsSmall(commandLine: CommandLine): void {
  commandLine.appendSwitch('js-flags', '--max-semi-space-size=2');
}
