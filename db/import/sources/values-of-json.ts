// Values of JSON that nobody promised the shape of. Pure. What is not what it should be is null.

/** An object, never a list. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

/** An own property: what an object inherits is none of the file's words. */
export function at(value: unknown, key: string): unknown {
  const object = objectOf(value);
  return object !== null && Object.hasOwn(object, key) ? object[key] : undefined;
}

export const stringAt = (value: unknown, key: string): string => {
  const found = at(value, key);
  return typeof found === 'string' ? found : '';
};

/** A number or a text as text: ids and years are written in either way. */
export function wordAt(value: unknown, key: string): string {
  const found = at(value, key);
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : '';
}
