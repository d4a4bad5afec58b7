// Ending a program with all its children, as the end-to-end tests do.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { killTree, processTree, untilEnded } from '../support/process-tree.ts';

test('kills a process and the children it started, and nothing else', async () => {
  const child = "process.stdin.resume(); console.log('ready')";
  const parent = spawn(
    process.execPath,
    [
      '-e',
      `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: ['pipe', 'inherit', 'inherit'] }); process.stdin.resume();`,
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  await once(parent.stdout, 'data');
  const pid = parent.pid ?? 0;
  expect(processTree(pid)).toHaveLength(2);
  const killed = killTree(pid);
  expect(killed[0]).toBe(pid);
  await untilEnded(killed);
  expect(processTree(process.pid)).toContain(process.pid);
});
