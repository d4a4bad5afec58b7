// Makes file names that Windows, macOS and Linux all accept. Pure. Must never let a title name a place outside its folder.

/** UTF-8 bytes of a name with its ending: file systems stop at 255, sync programs and long paths earlier. */
const LONGEST_BYTES = 120;
/** `.xhtml`, with its dot. */
const LONGEST_ENDING = 6;

/** What a file system refuses, and what ends a link in a vault. */
const forbidden = /[/\\:*?"<>|#^[\]\p{Cc}\u2028\u2029]/gu;
/** Direction marks can make `exe.md` look like another name. */
const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** Names of devices on Windows, whatever ending follows. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/i;

function cutToBytes(text: string, most: number): string {
  let bytes = 0;
  let kept = '';
  for (const one of text) {
    bytes += Buffer.byteLength(one);
    if (bytes > most) break;
    kept += one;
  }
  return kept;
}

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');

function stemOf(title: string, suffix: string): string {
  const bare = tidy(title.toWellFormed().normalize('NFC').replace(directions, '').replace(forbidden, ' '));
  const room = LONGEST_BYTES - Buffer.byteLength(suffix) - LONGEST_ENDING - 1;
  const stem = tidy(cutToBytes(bare, room)) || 'Untitled';
  return devices.test(stem + suffix) ? `_${stem}` : stem;
}

/**
 * `Title (Year)` without an ending, or `Title (Year) 2` where that is taken. `taken` holds the names given so far,
 * folded, and is added to: two names that differ in case or composition only are one on some disks.
 */
export function fileStem(title: string, year: number | null, taken: Set<string>): string {
  for (let count = 1; ; count += 1) {
    const suffix = (year === null ? '' : ` (${year})`) + (count === 1 ? '' : ` ${count}`);
    const name = `${stemOf(title, suffix)}${suffix}`;
    const folded = name.normalize('NFKC').toUpperCase().toLowerCase();
    if (taken.has(folded)) continue;
    taken.add(folded);
    return name;
  }
}
