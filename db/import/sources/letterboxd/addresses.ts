// Addresses of Letterboxd: which are of films and which of entries. Pure.

const ofEntry = /^https?:\/\/(?:www\.)?letterboxd\.com\/[\w-]+\/film\/([\w-]+)\/(?:\d+\/)?$/;
const ofFilm = /^https?:\/\/(?:www\.)?letterboxd\.com\/film\/([\w-]+)\/?$/;
const short = /^https?:\/\/boxd\.it\/(\w+)$/;

const bySlug = (slug: string | undefined): string | null =>
  slug === undefined ? null : `https://letterboxd.com/film/${slug}/`;

/** The film's own address, in one spelling; as it is where it is another one, for its form to be judged. */
export function filmAddress(uri: string): string {
  const address = uri.trim();
  const code = short.exec(address)?.[1];
  return (
    bySlug(ofFilm.exec(address)?.[1] ?? ofEntry.exec(address)?.[1]) ?? (code ? `https://boxd.it/${code}` : address)
  );
}

/** An entry's address tells its film until 2019; the short ones that came after say nothing of it. */
export const filmOfEntry = (uri: string): string | null => bySlug(ofEntry.exec(uri.trim())?.[1]);
