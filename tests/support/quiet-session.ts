// One session of the real program in a network of its own, where nothing is but a cable nobody listens on: visits every place, exports, imports, prints.
// Run by tests/e2e/attacks/network.test.ts through `unshare --net`; prints, as JSON, what the network counted. Must never be run elsewhere.

import { execFileSync } from 'node:child_process';
import { connect } from 'node:net';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerFileDialogs, answerQuestions } from './dialogs.ts';
import { launchAfterimage } from './launch.ts';
import { ask, log, untilReady } from './window.ts';

const places = [
  'diary',
  'on-this-day',
  'films',
  'themes',
  'themes?show=map',
  'themes?show=tags',
  'quotes',
  'lists',
  'watchlist',
];
const more = [
  'search?q=track',
  'insights',
  'trash',
  'import',
  'settings',
  'settings/licences',
  'film/1',
  'entry/1',
  'entry/1/versions',
];

const ip = (...words: string[]): unknown => execFileSync('ip', words, { stdio: 'ignore' });

/** A way out that leads nowhere: packets go into it and are counted. False where the system has no such cables. */
function layCable(): boolean {
  ip('link', 'set', 'lo', 'up');
  try {
    ip('link', 'add', 'out', 'type', 'veth', 'peer', 'name', 'end');
    for (const name of ['out', 'end']) {
      // the system's own greetings would be counted too
      ip('link', 'set', name, 'addrgenmode', 'none');
      writeFileSync(`/proc/sys/net/ipv6/conf/${name}/router_solicitations`, '0');
      ip('link', 'set', name, 'up');
    }
    for (const [own, next, size] of [
      ['10.77.0.2', '10.77.0.1', '24'],
      // Chromium asks the system whether there is a way to the wide world of version 6, which sends nothing where there is one
      ['fd77::2', 'fd77::1', '64'],
    ] as const) {
      ip('addr', 'add', `${own}/${size}`, 'dev', 'out', ...(own.includes(':') ? ['nodad'] : []));
      ip('neigh', 'add', next, 'lladdr', '02:00:00:00:00:01', 'dev', 'out', 'nud', 'permanent');
      ip('route', 'add', 'default', 'via', next, 'dev', 'out');
    }
    return true;
  } catch {
    return false;
  }
}

/** Packets sent into the cable, and those that were tried and found no way at all. */
function tried(): number {
  const sent = /^\s*out:\s*(?:\d+\s+){9}(\d+)/m.exec(readFileSync('/proc/net/dev', 'utf8'))?.[1] ?? '0';
  const [names = '', values = ''] = readFileSync('/proc/net/snmp', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('Ip:'));
  const without = values.split(' ')[names.split(' ').indexOf('OutNoRoutes')] ?? '0';
  const withoutSix = /^Ip6OutNoRoutes\s+(\d+)/m.exec(readFileSync('/proc/net/snmp6', 'utf8'))?.[1] ?? '0';
  return Number(sent) + Number(without) + Number(withoutSix);
}

async function live(folder: string): Promise<{ visited: number; exported: string[] }> {
  const program = await launchAfterimage({ userData: join(folder, 'data') });
  const { page } = program;
  await untilReady(page);
  const remote = '![x](https://example.org/x.png) <img src="https://example.org/y.png"> [x](https://example.org/)';
  await log(page, {
    film: { title: 'One Mile', year: 2025 },
    themes: ['grief'],
    review: `The empty track.\n\n> A line.\n\n${remote}`,
  });
  await ask(page, 'clipping.add', { filmId: 1, source: 'https://example.org/', text: remote });
  for (const place of [...places, ...more]) {
    await page.evaluate((hash) => void (location.hash = hash), `#/${place}`);
    await page.waitForTimeout(150);
  }
  await answerQuestions(program.app, 1);
  await page.evaluate(() => window.afterimage.shell('link.open', { address: 'https://example.org/' }));
  const exported: string[] = [];
  for (const format of ['json', 'csv', 'markdown', 'html', 'epub', 'pdf'] as const) {
    await answerFileDialogs(
      program.app,
      join(folder, format === 'markdown' || format === 'html' ? '.' : `all.${format}`),
    );
    const chosen = await page.evaluate(
      (each) => window.afterimage.shell('export.choose', { format: each, suggestedName: `all ${each}` }),
      format,
    );
    await ask(page, 'export.run', { format, scope: { kind: 'everything' }, to: chosen?.token ?? '' });
    if (format === 'pdf')
      await page.evaluate((token) => window.afterimage.shell('export.print', { token }), chosen?.token ?? '');
    exported.push(format);
  }
  await answerFileDialogs(program.app, join(folder, 'all.json'));
  const [file] = await page.evaluate(() => window.afterimage.shell('import.choose', { kind: 'files' }));
  await ask(page, 'import.open', { from: [file?.token ?? ''] });
  await ask(page, 'import.run', { from: [file?.token ?? ''] });
  // what would be tried a while after the start
  await page.waitForTimeout(4_000);
  await program.close();
  return { visited: places.length + more.length, exported };
}

const hasCable = layCable();
// the system says a few times that it is there
await new Promise((later) => setTimeout(later, 4_000));
const folder = mkdtempSync(join(tmpdir(), 'afterimage-quiet-'));
try {
  const before = tried();
  const session = await live(folder);
  const bySession = tried() - before;
  // and that the counting counts
  await new Promise((done) =>
    connect(80, '203.0.113.1')
      .on('error', done)
      .setTimeout(300, () => done(null)),
  );
  const byUs = tried() - before - bySession;
  process.stdout.write(`${JSON.stringify({ hasCable, ...session, bySession, byUs })}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
process.exit(0);
