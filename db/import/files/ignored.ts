// Which files nobody put there: traces of file systems and of programs. Pure.

/** Anything hidden, and what macOS adds to its archives. */
export function isIgnored(name: string): boolean {
  return name
    .split('/')
    .some((part) => part.startsWith('.') || part === '__MACOSX' || /^(?:thumbs\.db|desktop\.ini)$/i.test(part));
}
