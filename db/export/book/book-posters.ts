// The posters of a book: each film's once, under a plain name. Only reads.

import { createHash } from 'node:crypto';
import type { ReadableDb } from '../../handles.ts';
import type { FilmDetail } from '../../model/film.ts';
import { hueOf } from '../../model/theme.ts';
import { findImage } from '../../poster.ts';
import { themeHues } from '../page/catalogue.ts';
import { posterSvg } from '../page/poster-svg.ts';
import { posterFile } from '../poster-file.ts';

export interface BookPoster {
  /** In the folder `posters`, ASCII. */
  file: string;
  mediaType: string;
  /** A file to show where readers know no WebP; null where all know the kind. */
  fallback: string | null;
}

export class BookPosters {
  readonly #db: ReadableDb;
  readonly #add: (file: string, content: string | Uint8Array) => void;
  readonly #hues: ReadonlyMap<string, number>;
  readonly #byFilm = new Map<number, BookPoster>();
  /** In the order they came. */
  readonly all: BookPoster[] = [];

  constructor(db: ReadableDb, add: (file: string, content: string | Uint8Array) => void) {
    this.#db = db;
    this.#add = add;
    this.#hues = themeHues(db);
  }

  /** Adds it the first time; the file's name, with its folder. */
  fileOf(film: FilmDetail, themes: readonly string[]): string {
    const known = this.#byFilm.get(film.id) ?? this.#make(film, themes);
    this.#byFilm.set(film.id, known);
    return `posters/${known.file}`;
  }

  #make(film: FilmDetail, themes: readonly string[]): BookPoster {
    const stem = createHash('sha256').update(film.uid).digest('hex').slice(0, 16);
    const stored = film.poster === null ? null : findImage(this.#db, film.poster);
    const image = stored === null ? null : posterFile(Buffer.from(stored.bytes).toString('base64'));
    const drawn = `${stem}.svg`;
    const isWebp = image?.mediaType === 'image/webp';
    if (image === null || isWebp) {
      const hue = this.#hues.get(themes[0] ?? '') ?? hueOf(film.title);
      this.#put({ file: drawn, mediaType: 'image/svg+xml', fallback: null }, posterSvg(film, hue));
    }
    if (image === null) return { file: drawn, mediaType: 'image/svg+xml', fallback: null };
    const own = { file: stem + image.ending, mediaType: image.mediaType, fallback: isWebp ? drawn : null };
    this.#put(own, image.bytes);
    return own;
  }

  #put(poster: BookPoster, content: string | Uint8Array): void {
    this.all.push(poster);
    this.#add(`posters/${poster.file}`, content);
  }
}
