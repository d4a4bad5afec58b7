// How long until the window shows, against an empty Electron window started on the same machine in the same run, turn by turn.

import { type ChildProcess, spawn } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { programArguments } from '../../build/run-program.mjs';
import { electronRuntime } from '../support/launch.ts';
import { killTree, untilEnded } from '../support/process-tree.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';

const ROUNDS = Number(process.argv[2] ?? 9);
const GOAL = 1.3;
const SHOWN = 'window shown';

const EMPTY_PROGRAM = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1360, height: 860, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => { window.show(); console.log('${SHOWN}'); });
  window.loadURL('data:text/html,<title>Empty</title><p>Empty</p>');
});
`;

interface Candidate {
  name: string;
  executable: string;
  args: (userData: string) => string[];
}

/** Hard links: an Electron of its own for the empty program, without copying a quarter of a gigabyte. */
function linkTree(from: string, to: string, except: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    if (source === except) continue;
    if (entry.isDirectory()) linkTree(source, join(to, entry.name), except);
    else if (entry.isFile()) linkSync(source, join(to, entry.name));
  }
}

function emptyProgram(folder: string): Candidate {
  const { kind, executable } = electronRuntime();
  const isRoot = process.getuid?.() === 0;
  const app = kind === 'official' ? join(folder, 'empty') : join(folder, 'electron/resources/app');
  if (kind === 'fallback') {
    const original = dirname(executable);
    linkTree(original, join(folder, 'electron'), join(original, 'resources/app'));
  }
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'package.json'), '{"name":"empty","main":"main.js"}');
  writeFileSync(join(app, 'main.js'), EMPTY_PROGRAM);
  return {
    name: 'empty window',
    executable: kind === 'official' ? executable : join(folder, 'electron', basename(executable)),
    args: (userData) => [
      ...(kind === 'official' ? [app] : []),
      ...(isRoot ? ['--no-sandbox'] : []),
      `--user-data-dir=${userData}`,
    ],
  };
}

function afterimage(): Candidate {
  const { kind, executable } = electronRuntime();
  return {
    name: 'Afterimage',
    executable,
    args: (userData) => programArguments(kind, [`--user-data-dir=${userData}`], process.getuid?.() === 0),
  };
}

function untilShown(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes(SHOWN)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`ended with code ${code} before its window showed`)));
  });
}

/** Milliseconds from spawn to the window being shown. */
async function measure(candidate: Candidate, userData: string): Promise<number> {
  const began = performance.now();
  const child = spawn(candidate.executable, candidate.args(userData), {
    env: { ...process.env, AFTERIMAGE_LOG: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await untilShown(child);
  const milliseconds = performance.now() - began;
  if (child.pid !== undefined) await untilEnded(killTree(child.pid));
  return milliseconds;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const folder = mkdtempSync(join(tmpdir(), 'afterimage-bench-'));
try {
  const candidates = [emptyProgram(folder), afterimage()];
  const times = new Map(candidates.map(({ name }) => [name, [] as number[]]));
  const userData = join(folder, 'user-data');
  mkdirSync(userData);
  writeSampleJournal(join(userData, 'Journal.afterimage'));
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const candidate of candidates) {
      const place = candidate.name === 'Afterimage' ? userData : join(folder, 'empty-user-data');
      const milliseconds = await measure(candidate, place);
      // the first round warms the disk's cache and counts for nobody
      if (round >= 0) times.get(candidate.name)?.push(milliseconds);
    }
  }
  const medians = candidates.map(({ name }) => {
    const values = times.get(name) ?? [];
    const [p50, p95] = [quantile(values, 0.5), quantile(values, 0.95)];
    console.log(`${name.padEnd(14)} p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms (${values.length} starts)`);
    return p50;
  });
  const ratio = (medians[1] ?? Number.NaN) / (medians[0] ?? Number.NaN);
  console.log(`ratio          ${ratio.toFixed(2)} (goal: at most ${GOAL})`);
  process.exitCode = ratio <= GOAL ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
