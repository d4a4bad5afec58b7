// Runs one command line: what goes to standard output, what to standard error, and with which exit code.

import { localDay } from '../model/partial-date.ts';
import { type Arguments, readArguments, UsageError } from './arguments.ts';
import { type Command, commands, type Outcome } from './commands.ts';
import { HELP } from './help.ts';
import { OpenError, placeOf, withSession } from './session.ts';
import { untilSilent } from './take-over.ts';
import { pathOf, RefusedError } from './values.ts';

export interface Ending {
  /** For standard output; empty when there is an error. */
  output: string;
  /** One sentence for standard error; empty when there is none. */
  error: string;
  exitCode: 0 | 1 | 2 | 3;
}

const common = { journal: 'text', json: 'flag' } as const;
/** Of commands that write. */
const writing = { 'take-over': 'flag' } as const;
/** Given a sentence while a command is still at work. */
type Tell = (sentence: string) => void;

const seeHelp = '`journal help` shows what there is.';

function outputOf(outcome: Outcome, isJson: boolean, isTerminal: boolean): string {
  return isJson ? `${JSON.stringify(outcome.value, null, 2)}\n` : outcome.text(isTerminal);
}

async function runCommand(name: string, rest: readonly string[], isTerminal: boolean, tell: Tell): Promise<Ending> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new UsageError(`There is no such command. ${seeHelp}`);
  const args = readArguments(rest, { ...command.options, ...common, ...(command.makesJournal ? writing : {}) });
  const { words } = command;
  if (args.words.length < words.length) throw new UsageError(`\`journal ${name}\` needs ${words.join(' ')}.`);
  if (args.words.length > words.length && name !== 'search' && command.takesMoreWords !== true) {
    throw new UsageError(
      `\`journal ${name}\` takes ${words.length === 0 ? 'options only' : `${words.join(' ')} and options`}.`,
    );
  }
  const journal = args.text('journal');
  if (journal === '') throw new UsageError('--journal needs a value.');
  const outcome = await perform(command, args, journal === undefined ? undefined : pathOf(journal), tell);
  const output = outputOf(outcome, args.flag('json') === true, isTerminal);
  return { output, error: '', exitCode: outcome.isWell === false ? 1 : 0 };
}

/** On the open journal; on none where the command needs none, or has a way out of a damaged one. */
async function perform(command: Command, args: Arguments, journal: string | undefined, tell: Tell): Promise<Outcome> {
  if (command.alone) return await command.alone(args);
  const prepared = command.prepare(args, localDay(new Date()));
  const takesOver = args.flag('take-over') === true;
  if (takesOver) await untilSilent(placeOf(journal), tell);
  try {
    return await withSession(journal, command.makesJournal, prepared, takesOver);
  } catch (error) {
    const path = error instanceof OpenError ? error.damagedPath : null;
    if (path === null || command.rescue === undefined) throw error;
    return await command.rescue(args, path);
  }
}

function endingOf(error: unknown): Ending {
  const [exitCode, message] =
    error instanceof UsageError
      ? [2 as const, error.message]
      : error instanceof OpenError
        ? [3 as const, error.message]
        : error instanceof RefusedError
          ? [1 as const, error.message]
          : [1 as const, null];
  if (message === null) throw error;
  return { output: '', error: `${message}\n`, exitCode };
}

/** `args` as after the program's name; `tell` is given what is said before the end. Throws only what is a bug. */
export async function runLine(
  args: readonly string[],
  isTerminal: boolean,
  tell: Tell = () => undefined,
): Promise<Ending> {
  // `journal --journal FILE list` is as good as `journal list --journal FILE`
  const at = args.findIndex((word, index) => !word.startsWith('-') && args[index - 1] !== '--journal');
  const name = at < 0 ? 'help' : (args[at] ?? 'help');
  const rest = args.filter((_, index) => index !== at);
  if (name === 'help' || rest.includes('--help')) {
    const output = rest.includes('--json') ? `${JSON.stringify({ help: HELP }, null, 2)}\n` : HELP;
    return { output, error: '', exitCode: 0 };
  }
  try {
    return await runCommand(name, rest, isTerminal, tell);
  } catch (error) {
    return endingOf(error);
  }
}
