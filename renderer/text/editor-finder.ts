// Finding in the text being written. Marks only; the text and its history are not touched.

import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import { findPlaces, type Place, placeNear, stepped } from './find-places.ts';
import type { Found, TextFinder } from './text-finder.ts';

interface Search {
  query: string;
  places: readonly Place[];
  index: number;
}

const nothing: Search = { query: '', places: [], index: 0 };
const setSearch = StateEffect.define<Search>();

const marked = Decoration.mark({ class: 'cm-found' });
const markedHere = Decoration.mark({ class: 'cm-found cm-foundHere' });

function decorations({ places, index }: Search): DecorationSet {
  return Decoration.set(places.map(({ from, to }, at) => (at === index ? markedHere : marked).range(from, to)));
}

function placesIn(state: EditorState, query: string): Place[] {
  return findPlaces(state.doc.toString(), query);
}

const search = StateField.define<Search>({
  create: () => nothing,
  update: (value, transaction) => {
    for (const effect of transaction.effects) if (effect.is(setSearch)) return effect.value;
    if (!transaction.docChanged || value.query === '') return value;
    const places = findPlaces(transaction.newDoc.toString(), value.query);
    return { ...value, places, index: Math.min(value.index, Math.max(0, places.length - 1)) };
  },
  provide: (field) => EditorView.decorations.compute([field], (state) => decorations(state.field(field))),
});

const foundIn = (state: EditorState): Found => {
  const { places, index } = state.field(search);
  return { count: places.length, index };
};

export const finding: Extension = search;

export class EditorFinder implements TextFinder {
  readonly #view: EditorView;
  readonly #listeners = new Set<(found: Found) => void>();

  constructor(view: EditorView) {
    this.#view = view;
  }

  look(query: string): Found {
    const { state } = this.#view;
    const places = placesIn(state, query);
    return this.#show({ query, places, index: placeNear(places, state.selection.main.from) });
  }

  step(by: 1 | -1): Found {
    const now = this.#view.state.field(search);
    return this.#show({ ...now, index: stepped(now.index, by, now.places.length) });
  }

  leave(): void {
    const { places, index } = this.#view.state.field(search);
    const place = places[index];
    this.#view.dispatch({
      effects: setSearch.of(nothing),
      ...(place && { selection: { anchor: place.from, head: place.to }, scrollIntoView: true }),
    });
    this.#view.focus();
  }

  selected(): string {
    const { state } = this.#view;
    const text = state.sliceDoc(state.selection.main.from, state.selection.main.to);
    return text.length <= 100 && !/[\r\n]/.test(text) ? text : '';
  }

  onChange(listener: (found: Found) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** To be told by the editor when the text changed. */
  tell(): void {
    if (this.#view.state.field(search).query === '') return;
    for (const listener of this.#listeners) listener(foundIn(this.#view.state));
  }

  #show(next: Search): Found {
    const place = next.places[next.index];
    const effects: StateEffect<unknown>[] = [setSearch.of(next)];
    if (place) effects.push(EditorView.scrollIntoView(place.from, { y: 'center' }));
    this.#view.dispatch({ effects });
    return foundIn(this.#view.state);
  }
}
