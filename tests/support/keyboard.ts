// A keyboard that counts: what a person presses to get something done.

import type { Page } from '@playwright/test';

export class CountingKeyboard {
  readonly #page: Page;
  #pressed = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  get pressed(): number {
    return this.#pressed;
  }

  /** A key, or several held together (`Control+n`), which counts as one. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.#pressed += 1;
      await this.#page.keyboard.press(key);
    }
  }

  /** Every letter counts. */
  async type(text: string): Promise<void> {
    this.#pressed += [...text].length;
    await this.#page.keyboard.type(text);
  }
}
