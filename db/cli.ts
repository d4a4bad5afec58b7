// The journal from a terminal: the same requests as the program's own. Only hands words in and text out; the rest is db/cli.

import { runLine } from './cli/main.ts';

for (const stream of [process.stdout, process.stderr]) {
  // the reader left, as `head` does: nothing more to say
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

const tell = (sentence: string): void => void process.stderr.write(`${sentence}\n`);
const { output, error, exitCode } = await runLine(process.argv.slice(2), process.stdout.isTTY, tell);
process.exitCode = exitCode;
process.stdout.write(output);
process.stderr.write(error);
