// Finds, for the words of a parsed text, where each of their characters stands in the source: escapes, references and line markers lie between.

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;

/** Reads a source from its beginning to its end; what was passed is not returned to, but by `moveTo`. */
export class SourcePlaces {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  get at(): number {
    return this.#at;
  }

  moveTo(offset: number): void {
    this.#at = offset;
  }

  /** The source offset of each UTF-16 unit of `value`, looked for before `end`; null where it can't be told. */
  placesOf(value: string, end: number): number[] | null {
    const places: number[] = [];
    let at = this.#at;
    while (places.length < value.length) {
      if (at >= end) return null;
      const wanted = value[places.length];
      const here = this.#source[at];
      if (here === wanted || (here === '\0' && wanted === '\ufffd')) {
        places.push(at);
        at += 1;
      } else {
        const written = here === '&' ? this.#referenceAt(at) : '';
        if (written !== '') for (let unit = 0; unit < unitsAt(value, places.length); unit += 1) places.push(at);
        at += Math.max(1, written.length);
      }
    }
    this.#at = at;
    return places;
  }

  #referenceAt(at: number): string {
    reference.lastIndex = at;
    return reference.exec(this.#source)?.[0] ?? '';
  }
}

function unitsAt(value: string, at: number): number {
  return (value.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
