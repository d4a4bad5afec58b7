// Owns ending a program with all its children by process id. Never by name.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const endLimitMilliseconds = 5_000;

/** The process and all its descendants, the deepest last. */
export function processTree(pid: number): number[] {
  if (process.platform === 'win32') return [pid];
  const children = new Map<number, number[]>();
  for (const line of execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).split('\n')) {
    const [child, parent] = line.trim().split(/\s+/).map(Number);
    if (child === undefined || parent === undefined) continue;
    children.set(parent, [...(children.get(parent) ?? []), child]);
  }
  const tree = [pid];
  for (const member of tree) tree.push(...(children.get(member) ?? []));
  return tree;
}

/** Kills at once, with no chance to save: what a power cut does. Gives the ids of all that were killed. */
export function killTree(pid: number): number[] {
  const tree = processTree(pid);
  if (process.platform === 'win32') {
    execFileSync('taskkill', ['/pid', String(pid), '/t', '/f']);
    return tree;
  }
  // The parent is stopped first, so that it starts no helper anew while its children die.
  signal(pid, 'SIGSTOP');
  for (const member of tree.toReversed()) signal(member, 'SIGKILL');
  return tree;
}

/** Waits until none of them runs any more and their files are closed. */
export async function untilEnded(processes: readonly number[]): Promise<void> {
  const limit = Date.now() + endLimitMilliseconds;
  while (processes.some(isRunning)) {
    if (Date.now() > limit) throw new Error(`processes still running: ${processes.filter(isRunning).join(', ')}`);
    await new Promise((done) => setTimeout(done, 10));
  }
}

/** A process that has ended but was not yet collected by its parent (a zombie) no longer runs. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    return !/^\d+ \(.*\) Z /s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself meanwhile.
  }
}
