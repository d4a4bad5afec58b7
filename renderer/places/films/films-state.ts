// How one left the films: posters or table, order, filter, and how far down. Kept for as long as the window lives.

import { type FilmOrder, isNaturallyUp } from './films-order.ts';

export interface FilmsState {
  view: 'posters' | 'table';
  order: FilmOrder;
  isUp: boolean;
  typed: string;
}

let left: FilmsState = { view: 'posters', order: 'title', isUp: true, typed: '' };
/** Scroll offsets, by view. */
const offsets = { posters: 0, table: 0 };

export function lastFilms(): FilmsState {
  return left;
}

export function rememberFilms(state: FilmsState): void {
  left = state;
}

export function lastOffset(view: FilmsState['view']): number {
  return offsets[view];
}

export function rememberOffset(view: FilmsState['view'], offset: number): void {
  offsets[view] = offset;
}

/** The state with another order; the same order again turns it round. */
export function reordered(state: FilmsState, order: FilmOrder): FilmsState {
  return { ...state, order, isUp: state.order === order ? !state.isUp : isNaturallyUp(order) };
}
