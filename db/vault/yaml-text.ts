// Values as they stand in the front matter of a note, and JSON that stays on one line. Pure.

/** Valid JSON but not plain in YAML, a line break to some, or not seen in an editor. */
const unseen = /[\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

const escaped = (one: string): string => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** JSON of which every character can be seen, on one line whatever takes it apart. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value).replace(unseen, escaped);
}

/** A double-quoted YAML scalar; JSON's escapes are YAML's as well. */
export function quotedYaml(text: string): string {
  return plainJson(text);
}

export const listYaml = (names: readonly string[]): string => `[${names.map(quotedYaml).join(', ')}]`;

/** `lines` are keys with their values; the block ends with its own line. */
export const frontMatter = (lines: readonly string[]): string => `---\n${lines.join('\n')}\n---\n`;
