// What a command of the table says of itself. Pure: must know no page, no menu and no other command.

import type { Sentence } from '../../../db/model/problem.ts';

export type MenuName = 'file' | 'edit' | 'go' | 'film' | 'entry' | 'text' | 'view' | 'help';

/** `anywhere`, or only where a film, an entry, its versions, a list or one of these places is open. */
export type Scope =
  | 'anywhere'
  | 'films'
  | 'film'
  | 'entry'
  | 'versions'
  | 'list'
  | 'lists'
  | 'quotes'
  | 'search'
  | 'diary'
  | 'theme'
  | 'themes'
  | 'trash'
  | 'watchlist';

export interface Command {
  label: Sentence;
  /** What somebody who looks for it may call it, beside its label. */
  alsoCalled?: Sentence;
  /** Electron accelerator; `CmdOrCtrl` is Cmd on a Mac. A bare letter works where no text is being typed. */
  key?: string;
  /** Does the same; no menu shows it. */
  otherKey?: string;
  scope: Scope;
  menu: MenuName;
  /** Can be done there too, though it is not what that is about: by name, and by its key unless that is one of the place's own. */
  alsoIn?: Scope;
  /** Changes the journal: not to be had while it is only looked at. */
  writes?: true;
  /** Opens a line, or a text of several: what is typed before it is there goes into it. */
  opens?: 'line' | 'text';
  /** The id of the command whose key it has, and answers to first where it is offered. */
  before?: string;
}
