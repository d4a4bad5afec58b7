// Owns which licences may be among our tools, and which stricter ones may be shipped within the program.

/** What a shipped package may be under: asks for no more than its notice, which the program shows. */
export const shippedLicences = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
];

/** Tools are run here and shipped to nobody: MPL-2.0 asks only for its own files back. */
export const toolLicences = [...shippedLicences, 'CC-BY-4.0', 'MPL-2.0', 'Python-2.0', 'WTFPL'];

/**
 * Whether an SPDX expression can be met with these licences: one of those joined by OR, all of those joined by AND.
 * What can't be read is not met.
 * @param {unknown} expression
 * @param {readonly string[]} allowed
 * @returns {boolean}
 */
export function isMet(expression, allowed) {
  if (typeof expression !== 'string') return false;
  const tokens = expression.match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;
  /** @returns {boolean} */
  const one = () => {
    const token = tokens[at];
    at += 1;
    if (token === '(') {
      const inner = either();
      if (tokens[at] !== ')') throw new SyntaxError('a bracket is not closed');
      at += 1;
      return inner;
    }
    if (token === undefined || !/^[A-Za-z0-9.-]+$/.test(token)) throw new SyntaxError('a licence was expected');
    return allowed.includes(token);
  };
  /** @returns {boolean} */
  const all = () => {
    let met = one();
    for (; tokens[at] === 'AND';) {
      at += 1;
      met = one() && met;
    }
    return met;
  };
  /** @returns {boolean} */
  const either = () => {
    let met = all();
    for (; tokens[at] === 'OR';) {
      at += 1;
      met = all() || met;
    }
    return met;
  };
  try {
    return either() && at === tokens.length;
  } catch {
    return false;
  }
}

/**
 * The licence a manifest states, old spellings included.
 * @param {{ license?: unknown, licenses?: unknown } | null | undefined} manifest
 * @returns {string | null}
 */
export function licenceOf(manifest) {
  const stated = manifest?.license ?? (Array.isArray(manifest?.licenses) ? manifest.licenses[0] : manifest?.licenses);
  if (typeof stated === 'string') return stated;
  if (typeof stated === 'object' && stated !== null && 'type' in stated && typeof stated.type === 'string') {
    return stated.type;
  }
  return null;
}
