// Owns the sum over all runners and the last line of `npm test`. A runner that crashed or ran nothing counts as one failure.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ status: string, assertionResults?: readonly unknown[] }} UnitFile */
/** @typedef {{ success?: boolean, numPassedTests?: number, numFailedTests?: number, numPendingTests?: number, numTodoTests?: number, testResults?: readonly UnitFile[] }} UnitReport */
/** @typedef {{ stats?: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: readonly unknown[] }} EndToEndReport */

/** @type {Counts} */
const crashed = { passed: 0, failed: 1, skipped: 0 };

/**
 * @param {UnitReport | null} report Vitest's JSON; null when it was not written
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countUnit(report, exitCode) {
  if (report === null) return crashed;
  // A file that could not even be imported has no tests to count: it is one failure itself.
  const brokenFiles = (report.testResults ?? []).filter(
    (file) => file.status === 'failed' && (file.assertionResults ?? []).length === 0,
  );
  return withExitCode(
    {
      passed: report.numPassedTests ?? 0,
      failed: (report.numFailedTests ?? 0) + brokenFiles.length,
      skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
    },
    exitCode,
  );
}

/**
 * @param {EndToEndReport | null} report Playwright's JSON; null when it was not written
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countEndToEnd(report, exitCode) {
  if (report?.stats === undefined) return crashed;
  const { expected, unexpected, flaky, skipped } = report.stats;
  // Passing only at the second try is not passing.
  return withExitCode(
    { passed: expected, failed: unexpected + flaky + (report.errors ?? []).length, skipped },
    exitCode,
  );
}

/**
 * @param {Counts} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
function withExitCode(counts, exitCode) {
  const ranNothing = counts.passed + counts.failed + counts.skipped === 0;
  if (counts.failed === 0 && (exitCode !== 0 || ranNothing)) return { ...counts, failed: 1 };
  return counts;
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  return all.reduce(
    (total, counts) => ({
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
      skipped: total.skipped + counts.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * The last line of `npm test`.
 * @param {Counts} counts
 */
export function lastLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}
