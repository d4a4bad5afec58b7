// Knows by sight what would run elsewhere than here, so that the log can say that it came. Changes nothing and judges nobody: writing about markup is writing.

const marks: readonly [string, RegExp][] = [
  ['markup', /<\/?(?:script|img|svg|math|style|iframe|form|meta|base|link|embed|object|webview|template|html|body)\b/i],
  ['a handler', /\bon[a-z]{3,20}\s*=\s*["'(\w]/i],
  ['a script address', /\b(?:javascript|vbscript)\s*(?::|&colon;|&#0*58;|&#x0*3a;)/i],
  ['an address of data', /\bdata:[a-z]+\/[a-z0-9.+-]+[;,]/i],
  ['an address of the system', /\b(?:file|smb|ms-[a-z]+|search-ms):|\\\\[\w.-]+\\/i],
  ['a style that fetches', /@import\b|\burl\s*\(/i],
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  ['control characters', /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\u202a-\u202e\u2066-\u2069]/],
  ['a formula', /^[=+@\t\r\uff1d]/],
];

const DEEPEST = 6;

/** The kinds found in any text of an input, each once. */
export function hostileMarks(input: unknown, depth = 0): string[] {
  if (typeof input === 'string') return marks.filter(([, pattern]) => pattern.test(input)).map(([kind]) => kind);
  if (typeof input !== 'object' || input === null || depth > DEEPEST || ArrayBuffer.isView(input)) return [];
  return [...new Set(Object.values(input).flatMap((each) => hostileMarks(each, depth + 1)))];
}

/** Whether an input names the prototype of objects, at any depth: nobody who means well does. */
export function namesPrototype(input: unknown, depth = 0): boolean {
  if (typeof input !== 'object' || input === null || depth > DEEPEST || ArrayBuffer.isView(input)) return false;
  return Object.hasOwn(input, '__proto__') || Object.values(input).some((each) => namesPrototype(each, depth + 1));
}
