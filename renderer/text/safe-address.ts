// Which addresses may be offered to the shell.

/** An address that may be offered: http(s) as the browser itself reads it. */
export function safeAddress(href: string | undefined): string | null {
  if (href === undefined || !URL.canParse(href)) return null;
  const { protocol } = new URL(href);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}
