// What finding in a text asks of the view that shows it, be it the editor or the page one reads.

export interface Found {
  count: number;
  /** From 0; meaningless where nothing was found. */
  index: number;
}

export interface TextFinder {
  /** Marks every place and shows the one nearest to where one was. */
  look: (query: string) => Found;
  step: (by: 1 | -1) => Found;
  /** Takes the marks away and goes back to where one was, or stays at what was found. */
  leave: () => void;
  /** What is selected, to begin with; empty where it is nothing or more than a line. */
  selected: () => string;
  /** Tells when the text changed under the marks. Returns what stops it. */
  onChange: (listener: (found: Found) => void) => () => void;
}
