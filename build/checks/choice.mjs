// Owns what `npm test -- ...` asks for: which part, and what is passed on to its runner.
import { SetUpProblem } from '../setup/problem.mjs';

const parts = /** @type {const} */ (['checks', 'unit', 'e2e', 'torture']);

/** @typedef {(typeof parts)[number]} Part */

/**
 * @param {readonly string[]} args
 * @returns {{ parts: readonly Part[], rest: readonly string[] }}
 */
export function readChoice(args) {
  if (args[0] !== '--only') {
    if (args.length > 0)
      throw new SetUpProblem(
        `Say which runner these arguments are for, for example: npm test -- --only unit ${args.join(' ')}`,
      );
    return { parts, rest: [] };
  }
  const part = parts.find((name) => name === args[1]);
  if (part === undefined) throw new SetUpProblem(`After --only comes one of ${parts.join(', ')}.`);
  return { parts: [part], rest: args.slice(2) };
}
