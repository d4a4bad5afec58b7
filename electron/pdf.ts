// What has to be read and changed in a PDF that Chromium wrote: on which page a place is, and what tells one printing from the next. Pure.

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** Bodies of the objects that are plain text, by number. What is packed into streams is passed over. */
function objectsOf(text: string): Map<number, string> {
  const objects = new Map<number, string>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)(?:\nendobj|\nstream|>>\s*stream)/g)) {
    objects.set(Number(match[1]), match[2] ?? '');
  }
  return objects;
}

/** Numbers of the pages' objects in their order. */
function pagesOf(objects: ReadonlyMap<number, string>): number[] {
  const visit = (number: number, depth: number): number[] => {
    const body = objects.get(number) ?? '';
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(body)?.[1];
    if (kids === undefined || depth > 20) return [number];
    return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => visit(Number(kid), depth + 1));
  };
  const catalog = [...objects.values()].find((body) => /\/Type\s*\/Catalog/.test(body)) ?? '';
  const root = /\/Pages (\d+) 0 R/.exec(catalog)?.[1];
  return root === undefined ? [] : visit(Number(root), 0);
}

/** The page, from 1, of each place that a link of the book leads to. */
export function pagesOfPlaces(pdf: Uint8Array): Map<string, number> {
  const objects = objectsOf(latin1(pdf));
  const pages = pagesOf(objects);
  const places = new Map<string, number>();
  for (const body of objects.values()) {
    for (const [, name = '', page] of body.matchAll(/\/(chapter-\d+)\s*\[\s*(\d+) 0 R/g)) {
      const at = pages.indexOf(Number(page));
      if (at >= 0) places.set(name, at + 1);
    }
  }
  return places;
}

/**
 * Chromium names the parts of a page by how many it has made since it started: here they count from one, in the order
 * they had. As long as before, so that nothing moves.
 */
function withCountedParts(text: string): string {
  const names = [...new Set(text.match(/\(node\d{8}\)/g))].toSorted();
  const counted = new Map(names.map((name, index) => [name, `(node${String(index + 1).padStart(8, '0')})`]));
  return text.replace(/\(node\d{8}\)/g, (name) => counted.get(name) ?? name);
}

/** The same book is the same file: its dates become one that says nothing. Nothing in it moves. */
export function withoutMoment(pdf: Uint8Array): Uint8Array {
  const changed = latin1(pdf).replace(
    /\/(CreationDate|ModDate) \(D:\d{14}([^)]*)\)/g,
    (_, key: string, zone: string) => `/${key} (D:19800101000000${zone.replace(/\d/g, '0').replace('-', '+')})`,
  );
  return new Uint8Array(Buffer.from(withCountedParts(changed), 'latin1'));
}

/** Puts the numbers of pages where noughts stand for them. */
export function withPageNumbers(page: string, places: ReadonlyMap<string, number>): string {
  return page.replace(
    /(<span class="page" data-place="(chapter-\d+)">)\d*(<\/span>)/g,
    (_, before: string, place: string, after: string) => {
      const number = places.get(place);
      return `${before}${number === undefined ? '' : String(number)}${after}`;
    },
  );
}
