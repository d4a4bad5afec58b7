// Reads the words of a command line against the options a command has. Knows no journal. Anything wrong is one sentence.

import { type ParseArgsOptionDescriptor, parseArgs } from 'node:util';

/** The command line itself is wrong: an unknown word, something missing. */
export class UsageError extends Error {}

/** `text` takes a value, `texts` one each time it is given, `flag` none and has a `--no-` form. */
export type OptionKind = 'text' | 'texts' | 'flag';
export type Options = Readonly<Record<string, OptionKind>>;

export class Arguments {
  readonly words: readonly string[];
  readonly #values: ReadonlyMap<string, string | boolean | readonly string[]>;

  constructor(words: readonly string[], values: ReadonlyMap<string, string | boolean | readonly string[]>) {
    this.words = words;
    this.#values = values;
  }

  text(name: string): string | undefined {
    const value = this.#values.get(name);
    return typeof value === 'string' ? value : undefined;
  }

  texts(name: string): readonly string[] | undefined {
    const value = this.#values.get(name);
    return typeof value === 'object' ? value : undefined;
  }

  flag(name: string): boolean | undefined {
    const value = this.#values.get(name);
    return typeof value === 'boolean' ? value : undefined;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }
}

function describe(kind: OptionKind): ParseArgsOptionDescriptor {
  return kind === 'flag' ? { type: 'boolean' } : { type: 'string', multiple: kind === 'texts' };
}

/**
 * Options in front, words after `--`: so a word or a value may begin with one hyphen (`search -grief`), which no option
 * of ours does.
 */
function sorted(args: readonly string[], options: Options): string[] {
  const named: string[] = [];
  const words: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? '';
    if (argument === '--') {
      words.push(...args.slice(at + 1));
      break;
    }
    const kind = argument.startsWith('--') ? options[argument.slice(2)] : undefined;
    const next = args[at + 1];
    if ((kind === 'text' || kind === 'texts') && next !== undefined && !next.startsWith('--')) {
      named.push(`${argument}=${next}`);
      at += 1;
    } else if (argument.startsWith('--')) named.push(argument);
    else words.push(argument);
  }
  return [...named, '--', ...words];
}

/** Node's messages explain at length; here one sentence does. */
function sentenceOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message: string };
  const option = /'(--[^' =]+)/.exec(message)?.[1] ?? 'An option';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `${option} is not an option of this command.`;
  return / does not take an argument/.test(message) ? `${option} takes no value.` : `${option} needs a value.`;
}

export function readArguments(args: readonly string[], options: Options): Arguments {
  const descriptors = Object.fromEntries(Object.entries(options).map(([name, kind]) => [name, describe(kind)]));
  try {
    const { values, positionals } = parseArgs({
      args: sorted(args, options),
      options: descriptors,
      allowPositionals: true,
      allowNegative: true,
      strict: true,
    });
    const given = Object.entries(values).filter(([, value]) => value !== undefined);
    return new Arguments(positionals, new Map(given as [string, string | boolean | string[]][]));
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      throw new UsageError(sentenceOf(error));
    }
    throw error;
  }
}
