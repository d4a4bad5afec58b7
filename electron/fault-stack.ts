// Where something went wrong, for the log. Never the message of an error: that may quote what a person wrote.

export function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [`${error.name}${code}`, ...frames].join('\n');
}
