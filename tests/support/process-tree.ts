// Owns ending a program with all its children by process id. Never by name.
import { execFileSync } from 'node:child_process';

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

/** Kills at once, with no chance to save: what a power cut does. */
export function killTree(pid: number): void {
  if (process.platform === 'win32') {
    execFileSync('taskkill', ['/pid', String(pid), '/t', '/f']);
    return;
  }
  const tree = processTree(pid);
  // The parent is stopped first, so that it starts no helper anew while its children die.
  signal(pid, 'SIGSTOP');
  for (const member of tree.toReversed()) signal(member, 'SIGKILL');
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself meanwhile.
  }
}
