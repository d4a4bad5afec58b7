// Owns chance that repeats: the same numbers for the same seed. Must never ask the clock or the system for any.

const SPAN = 4_294_967_296;

/** Numbers of a seed (mulberry32), one stream for each thing made, so that the thousandth is made without the 999 before it. */
export class SeededNumbers {
  private state: number;

  constructor(seed: number, stream = '', index = 0) {
    let mixed = seed | 0;
    for (let at = 0; at < stream.length; at += 1) mixed = Math.imul(mixed ^ stream.charCodeAt(at), 0x9e3779b1);
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0x27d4eb2f);
    this.state = mixed ^ (mixed >>> 15);
  }

  /** A whole number of 32 bits. */
  bits(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** From 0 up to 1. */
  share(): number {
    return this.bits() / SPAN;
  }

  isSo(share: number): boolean {
    return this.bits() < share * SPAN;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.share() * (most - least + 1));
  }

  one<T>(all: readonly T[]): T {
    const picked = all[Math.floor(this.share() * all.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  }
}

/** Draws places of a list by their weights in constant time (Vose's alias method). */
export class WeightedDraw {
  private readonly kept: Float64Array;
  private readonly otherwise: Uint32Array;
  private readonly size: number;

  constructor(weights: Float64Array) {
    this.size = weights.length;
    this.kept = new Float64Array(this.size);
    this.otherwise = new Uint32Array(this.size);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const scaled = weights.map((weight) => (weight * this.size) / total);
    const [poor, rich]: [number[], number[]] = [[], []];
    for (const [place, weight] of scaled.entries()) (weight < 1 ? poor : rich).push(place);
    while (poor.length > 0 && rich.length > 0) {
      const needy = poor.pop() ?? 0;
      const giver = rich[rich.length - 1] ?? 0;
      this.kept[needy] = scaled[needy] ?? 1;
      this.otherwise[needy] = giver;
      scaled[giver] = (scaled[giver] ?? 0) + (scaled[needy] ?? 0) - 1;
      if ((scaled[giver] ?? 0) < 1) poor.push(rich.pop() ?? 0);
    }
    for (const place of [...poor, ...rich]) this.kept[place] = 1;
  }

  draw(numbers: SeededNumbers): number {
    const scaled = (numbers.bits() / SPAN) * this.size;
    const place = Math.floor(scaled);
    return scaled - place < (this.kept[place] ?? 1) ? place : (this.otherwise[place] ?? 0);
  }
}

/** Weights that fall with the rank from `from` on: 1 / (rank + flat) ^ steepness. */
export function zipfian(count: number, steepness = 1, flat = 0): Float64Array {
  return Float64Array.from({ length: count }, (_, rank) => 1 / (rank + 1 + flat) ** steepness);
}
