// Owns the checks that read the source without running it. Each counts as one test.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nodeModules, projectRoot } from '../setup/places.mjs';
import { runQuietly } from '../setup/processes.mjs';

/** @typedef {{ name: string, script: string, args: readonly string[] }} Check */

const catalogueCheck = 'build/check-messages.mjs';

/** @returns {readonly Check[]} */
function listChecks() {
  const checks = [
    { name: 'types', script: join(nodeModules, 'typescript', 'bin', 'tsc'), args: ['-b'] },
    {
      name: 'lint',
      script: join(nodeModules, 'oxlint', 'bin', 'oxlint'),
      args: ['--config', 'build/oxlintrc.json', '--type-aware', '--deny-warnings', '--ignore-pattern', 'dist/**', '.'],
    },
    {
      name: 'format',
      script: join(nodeModules, 'prettier', 'bin', 'prettier.cjs'),
      // .gitignore keeps dist and node_modules out; the lock file and message catalogues are written by their own tools, fixtures by people.
      args: ['--check', '--log-level', 'warn', '.', '!package-lock.json', '!**/*.po', '!tests/fixtures/**'],
    },
    { name: 'packages', script: join(projectRoot, 'build', 'checks', 'audit.mjs'), args: [] },
  ];
  if (existsSync(join(projectRoot, catalogueCheck))) {
    checks.push({ name: 'messages', script: join(projectRoot, catalogueCheck), args: [] });
  }
  return checks;
}

/**
 * Runs every check at once and tells how each ended; what a failed one printed follows its name.
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function runChecks() {
  const results = await Promise.all(
    listChecks().map(async (check) => {
      const started = Date.now();
      const { code, output } = await runQuietly(process.execPath, [check.script, ...check.args], { cwd: projectRoot });
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${check.name} (${seconds} s)`);
      if (code !== 0) console.log(output.trimEnd());
      return code === 0;
    }),
  );
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed, skipped: 0 };
}
