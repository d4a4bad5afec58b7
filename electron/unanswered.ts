// Reads that nobody has answered yet, so that they are when their journal goes: a page waits for its first answer before it asks again. Never holds a write: that must not be tried on another journal.

export class Unanswered {
  readonly #all = new Map<string, () => void>();

  /** `refuse` says that the journal is gone. */
  began(key: string, refuse: () => void): void {
    this.#all.set(key, refuse);
  }

  /** Answered, or wanted no more. */
  ended(isMeant: (key: string) => boolean): void {
    for (const key of [...this.#all.keys()]) if (isMeant(key)) this.#all.delete(key);
  }

  refuseAll(): void {
    const all = [...this.#all.values()];
    this.#all.clear();
    for (const refuse of all) refuse();
  }
}
