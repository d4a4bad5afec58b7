// Ratings: half stars. On screen and in files 0.5 to 5, in the database 1 to 10 halves.

import { z } from 'zod';
import type { Problem } from './problem.ts';

/** 0.5, 1, ... 5 */
export type Rating = number;

export const RATINGS: readonly Rating[] = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];

export const rating = z
  .number({ error: 'rating-range' satisfies Problem })
  .refine((value) => RATINGS.includes(value), { error: 'rating-range' satisfies Problem });

export function toHalves(value: Rating): number {
  return value * 2;
}

export function fromHalves(halves: number): Rating {
  return halves / 2;
}
