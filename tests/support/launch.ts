// Owns starting the real program for a test, in a user-data folder of its own, and ending every process of it by id.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { programArguments } from '../../build/run-program.mjs';
import { killTree, untilEnded } from './process-tree.ts';

export interface LaunchOptions {
  /** A folder to start in again; it is then the caller's to delete. Default: a fresh one, deleted by close(). */
  userData?: string;
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
}

export interface LaunchedAfterimage {
  app: ElectronApplication;
  page: Page;
  userData: string;
  /** Ends the program the way a person does; kills what is left after ten seconds. Safe to call twice. */
  close(): Promise<void>;
  /** kill -9 for every process of the program, as in a power cut. */
  kill(): Promise<void>;
}

export const projectRoot = resolve(import.meta.dirname, '../..');

const closeLimitMilliseconds = 10_000;

interface ElectronRecord {
  kind: 'official' | 'fallback';
  executable: string;
}

/** The Electron that the set-up chose. */
export function electronRuntime(): ElectronRecord {
  return JSON.parse(
    readFileSync(join(projectRoot, 'node_modules/.afterimage/electron.json'), 'utf8'),
  ) as ElectronRecord;
}

/** A window is there within a second; where the driver and Electron miss each other, there never is one. */
const LAUNCH_MILLISECONDS = 20_000;

/**
 * Starts the program unpackaged and waits for its first window. About one start in a hundred the driver waits for a
 * program that waits for it: that is said, and it is started once more.
 */
export async function launchAfterimage(options: LaunchOptions = {}): Promise<LaunchedAfterimage> {
  try {
    return await launchOnce(options);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error;
    console.warn(`no window within ${LAUNCH_MILLISECONDS} ms, started once more`);
    return await launchOnce(options);
  }
}

async function launchOnce(options: LaunchOptions): Promise<LaunchedAfterimage> {
  const runtime = electronRuntime();
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'afterimage-test-'));
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: programArguments(
      runtime.kind,
      [`--user-data-dir=${userData}`, ...(options.args ?? [])],
      process.getuid?.() === 0,
    ),
    env: { ...inheritedEnvironment(), ...options.env },
    // the program's own appearance is what is tested, not an emulated one
    colorScheme: null,
    timeout: LAUNCH_MILLISECONDS,
  });
  const program = app.process();
  let ended = program.exitCode !== null;
  const whenEnded = new Promise<void>((done) => {
    program.once('exit', () => {
      ended = true;
      done();
    });
  });

  const cleanUp = () => {
    if (options.userData === undefined) rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  };
  const kill = async () => {
    if (program.pid !== undefined && !ended) {
      const killed = killTree(program.pid);
      await whenEnded;
      await untilEnded(killed);
    }
    await app.close().catch(() => undefined);
  };
  const close = async () => {
    if (!ended) {
      const limit = setTimeout(() => program.pid !== undefined && killTree(program.pid), closeLimitMilliseconds);
      await app.close().catch(() => undefined);
      clearTimeout(limit);
    }
    cleanUp();
  };

  try {
    const page = await app.firstWindow({ timeout: LAUNCH_MILLISECONDS });
    return { app, page, userData, close, kill };
  } catch (error) {
    await kill();
    cleanUp();
    throw error;
  }
}

function inheritedEnvironment(): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    // Left by the tools that run us; the program must not see them.
    if (value !== undefined && name !== 'NODE_OPTIONS' && name !== 'ELECTRON_RUN_AS_NODE') environment[name] = value;
  }
  return environment;
}
