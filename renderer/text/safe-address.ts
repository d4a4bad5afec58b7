// Which addresses may be offered to the shell. The shell asks again, by its own rules: this decides only what looks like a link.

/** An address that may be offered: http(s) as the browser itself reads it, without a user's name before the host. */
export function safeAddress(href: string | undefined): string | null {
  if (href === undefined || !URL.canParse(href)) return null;
  const { protocol, username, password } = new URL(href);
  const isWeb = protocol === 'http:' || protocol === 'https:';
  return isWeb && username === '' && password === '' ? href : null;
}
