// The years a film can be of. Apart from film.ts so that the page need not carry its schemas.

/** Janssen's Passage de Vénus. */
export const EARLIEST_FILM_YEAR = 1874;
export const LATEST_FILM_YEAR = 2100;
