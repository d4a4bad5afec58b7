// The form of a row in the tables of attacks. What is tried, where, what must hold, and the line it leaves in the log.

export interface Attack<Input, Held = string> {
  name: string;
  where: string;
  input: Input;
  mustHold: Held;
  /** Kinds and ids, never a title or a text. Null where nothing was refused: it is ordinary use that must not turn into anything else. */
  logs: RegExp | null;
}
