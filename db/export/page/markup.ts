// The only way a page is written: the `markup` tag escapes every value. What it makes is HTML and XML at once. Pure.

/** A piece of a page. Only the tag and what has been checked make one. */
class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type { Html };
type Part = string | number | Html | readonly Html[] | null | false;

/** What XML 1.0 has no way to write, and what would be read as something else; U+FFFD stands for it. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapedText(text: string): string {
  return text
    .toWellFormed()
    .replace(unwritable, '\ufffd')
    .replace(/[&<>"']/g, (one) => escapes[one] ?? one);
}

function textOf(part: Part): string {
  if (part === null || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(({ text }) => text).join('');
  return escapedText(String(part));
}

/**
 * ``markup`<p>${title}</p>` ``: values are escaped, pieces are taken as they are, null and false are nothing. Not called `html`: Prettier would lay out what is in it, and white space means something there.
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((text, at) => (at === 0 ? '' : textOf(parts[at - 1] ?? null)) + text).join(''));
}

/** What a serializer wrote from a checked tree: escaped already. */
export function written(text: string): Html {
  return new Html(text.replace(unwritable, '\ufffd').replaceAll(']]>', ']]&gt;'));
}
