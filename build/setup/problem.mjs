// Owns how a command of ours ends when something it needs can't be had: one plain sentence on standard error, exit code 1.

/** Something the person at the keyboard can act on; its message is one whole sentence. */
export class SetUpProblem extends Error {}

/**
 * Runs a command to its end and exits with the code it returns.
 * A SetUpProblem becomes its sentence; anything else is a bug of ours and keeps its stack.
 * @param {() => Promise<number | void>} command
 */
export async function runCommand(command) {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    console.error(error instanceof SetUpProblem ? error.message : error);
    process.exitCode = 1;
  }
}

/**
 * Says on standard error what is being done; standard output belongs to the program that is started.
 * @param {string} sentence
 */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
