// Owns the check that each language's catalogue has words for all that the source says: as `lingui extract --overwrite` would write it, nothing empty. Changes nothing.
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';

const root = fileURLToPath(new URL('..', import.meta.url));
const configPath = join(root, 'build', 'lingui.config.ts');
const remedy = 'Run: npx lingui extract --overwrite --config build/lingui.config.ts';

/** @param {string} locale */
const catalogue = (locale) => `electron/contract/i18n/${locale}.po`;

/** @param {string} file */
const linesOf = (file) => readFileSync(file, 'utf8').split(/\r?\n/);

/**
 * What is wrong with the catalogue of one language, a line each.
 * @param {ReturnType<typeof getConfig>} config
 * @param {string} locale
 * @param {string} folder to extract into
 * @returns {Promise<string[]>}
 */
async function problemsOf(config, locale, folder) {
  const problems = [];
  const elsewhere = {
    ...config,
    catalogs: config.catalogs.map((each) => ({ ...each, exclude: each.exclude ?? [], path: join(folder, '{locale}') })),
  };
  const file = join(root, catalogue(locale));
  const copy = join(folder, `${locale}.po`);
  copyFileSync(file, copy);
  for (const catalog of await getCatalogs(elsewhere)) {
    if (
      !(await catalog.make({
        orderBy: config.orderBy,
        locale: [locale],
        clean: false,
        overwrite: locale === config.sourceLocale,
      }))
    ) {
      return ['The messages could not be extracted.'];
    }
    for (const [id, message] of Object.entries((await catalog.read(locale)) ?? {})) {
      if (!message.obsolete && !message.translation?.trim())
        problems.push(`Without words (${locale}): ${message.message ?? id}`);
    }
  }
  const written = linesOf(file);
  const wanted = linesOf(copy);
  if (written.join('\n') === wanted.join('\n')) return problems;
  return [
    ...problems,
    `${catalogue(locale)} is not what the source says. ${remedy}`,
    ...written.filter((line) => !wanted.includes(line)).map((line) => `- ${line}`),
    ...wanted.filter((line) => !written.includes(line)).map((line) => `+ ${line}`),
  ];
}

const folder = mkdtempSync(join(tmpdir(), 'afterimage-messages-'));
try {
  const config = getConfig({ configPath });
  const found = await Promise.all(config.locales.map((locale) => problemsOf(config, locale, folder)));
  for (const problem of found.flat()) console.log(problem);
  process.exitCode = found.flat().length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
