// How sync programs call the copy they make when one file was written in two places. Pure: knows names only, not what is in the file.

/** Dropbox: `Journal (Anna's conflicted copy 2026-11-20).afterimage`, and the older ones of Nextcloud and Box. */
const inBrackets = /^ ?[([][^()[\]]*(?:conflict|konflikt|conflit|conflicto|conflitto|競合)[^()[\]]*[)\]]$/iu;
/** Syncthing: `Journal.sync-conflict-20261120-101112-ABCDEFG.afterimage`; ownCloud: `Journal_conflict-20261120-101112`. */
const withStamp = /^[._](?:sync-)?conflict-[0-9a-z-]+$/i;
/** iCloud: `Journal 2.afterimage`. Google Drive: `Journal (1).afterimage`. */
const numbered = /^ (?:[2-9]|[1-9]\d|\([1-9]\d?\))$/;
/** OneDrive: the name of the other computer, `Journal-ATTIC.afterimage`. */
const withComputer = /^-[\p{L}\p{N}][\p{L}\p{N}._-]{0,62}$/u;

const ENDING = '.afterimage';

/** Whether a file beside a journal may be a copy of it that a sync program made. What it really is, its content tells. */
export function isConflictName(journalName: string, name: string): boolean {
  if (name === journalName || /[/\\\0]/.test(name) || !name.endsWith(ENDING)) return false;
  const stem = journalName.endsWith(ENDING) ? journalName.slice(0, -ENDING.length) : journalName;
  if (!name.startsWith(stem)) return false;
  const rest = name.slice(stem.length, -ENDING.length);
  return [inBrackets, withStamp, numbered, withComputer].some((pattern) => pattern.test(rest));
}
