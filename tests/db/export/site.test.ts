// A site by itself: every address leads to a file of its own, nothing is fetched or run from elsewhere, nothing written becomes markup.

import { runInNewContext } from 'node:vm';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { exportFolder } from '../../support/exported-files.ts';
import { memoryJournal } from '../../support/journal.ts';
import { fillOddly, HOSTILE_TITLE } from '../../support/odd-journal.ts';
import { ask, log, oneMile } from '../../support/one-mile.ts';

function oddSite() {
  const journal = memoryJournal();
  fillOddly(journal);
  return exportFolder(journal, 'html');
}

interface Element {
  tagName?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Element[];
}

function elementsOf(page: string): { tag: string; attributes: Record<string, string> }[] {
  const visit = (node: Element): { tag: string; attributes: Record<string, string> }[] => [
    ...(node.tagName === undefined
      ? []
      : [
          {
            tag: node.tagName,
            attributes: Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value])),
          },
        ]),
    ...(node.childNodes ?? []).flatMap(visit),
  ];
  return visit(parse(page) as unknown as Element);
}

test('index, films, themes, years, lists, the watchlist and search', async () => {
  const { files, report } = await oddSite();
  expect(Object.keys(files).filter((name) => !name.includes('/'))).toEqual([
    ...[
      'films.html',
      'index.html',
      'lists.html',
      'search.html',
      'search.js',
      'style.css',
      'themes.html',
      'watchlist.html',
    ],
  ]);
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([
      ...[
        'films/One Mile (2025).html',
        'films/走る人 (2004).html',
        'posters/One Mile (2025).png',
        'lists/Tracks & trains.html',
      ],
      ...['posters/走る人 (2004).svg', 'themes/走る.html', 'years/2026.html', 'years/2025.html', 'years/unknown.html'],
    ]),
  );
  expect(report).toMatchObject({ filmCount: 5, entryCount: 5 });
  expect(report.notices).toEqual([
    { kind: 'trash-left-out', count: 1, titles: [] },
    { kind: 'notes-left-out', count: 1, titles: [] },
  ]);
});

test('every address leads to a file of the site, or out by http', async () => {
  const { files, textOf } = await oddSite();
  for (const name of Object.keys(files).filter((each) => each.endsWith('.html'))) {
    const ids = new Set<string>();
    const elements = elementsOf(textOf(name));
    for (const { attributes } of elements) if (attributes['id'] !== undefined) ids.add(attributes['id']);
    for (const { attributes } of elements) {
      for (const address of [attributes['href'], attributes['src']]) {
        if (address === undefined || /^https?:/.test(address)) continue;
        const { pathname, hash, protocol } = new URL(
          address,
          `file:///site/${name.split('/').map(encodeURIComponent).join('/')}`,
        );
        expect(protocol).toBe('file:');
        const target = decodeURIComponent(pathname).slice('/site/'.length);
        expect(files[target], `${name} -> ${address}`).toBeDefined();
        if (hash !== '') expect(ids, `${name} -> ${address}`).toContain(hash.slice(1));
      }
      expect(attributes['style']).toBeUndefined();
      expect(Object.keys(attributes).filter((each) => each.startsWith('on'))).toEqual([]);
    }
  }
});

test('nothing is fetched or run from elsewhere, and nothing written is markup', async () => {
  const { files, textOf } = await oddSite();
  for (const name of Object.keys(files).filter((each) => each.endsWith('.html'))) {
    const page = textOf(name);
    const elements = elementsOf(page);
    const scripts = elements.filter(({ tag }) => tag === 'script').map(({ attributes }) => attributes['src']);
    expect(scripts, name).toEqual(name === 'search.html' ? ['search.js'] : []);
    const policy = elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    expect(policy?.attributes['content']).toMatch(/^default-src 'none'; style-src 'self' file:; /);
    expect(page).not.toMatch(/<script>|<b>#1|<i>|javascript:/i);
    expect(page).not.toContain('\u0001');
    for (const { tag, attributes } of elements) if (tag === 'img') expect(attributes['src']).not.toMatch(/^https?:/);
    expect(page).not.toMatch(/THROWN|PRIVATE/);
  }
  const hostile = Object.keys(files).find((name) => name.startsWith('films/') && name.includes('script'));
  expect(textOf(hostile ?? '')).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;');
  expect(textOf('style.css')).not.toMatch(/url\(|@import|https?:/);
});

test('a film’s page has its entries in order, its text as the reading view has it, its lang', async () => {
  const { textOf } = await oddSite();
  const page = textOf('films/One Mile (2025).html');
  expect(page.indexOf('>2025</h2>')).toBeLessThan(page.indexOf('>14 March 2026</h2>'));
  expect(page).toContain('<h3 class="heading1">The second lap</h3>');
  expect(page).toContain('<strong>a seat in a car</strong>');
  expect(page).toContain('★★★★½');
  expect(page).toContain('<h2 id="reflection-1">Reflection, November 2026</h2>');
  expect(page).toContain('<h3>R. Okada, The Lane</h3>');
  expect(textOf('films/走る人 (2004).html')).toContain('<div class="review" lang="ja" xml:lang="ja">');
  expect(textOf('films/走る人 (2004).html')).toContain('<span lang="ja" xml:lang="ja">走る人</span>');
});

test('what tells what happens waits to be asked, without a script', async () => {
  const { textOf } = await oddSite();
  const page = textOf('films/One Mile (2025).html');
  expect(page).toContain(
    '<span class="spoiler"><input type="checkbox" id="entry-2-spoiler-1" /><label for="entry-2-spoiler-1">Spoiler</label><span class="told">She was never on the train.</span></span>',
  );
  expect(page).toMatch(/<details class="spoiler"><summary>[^<]+<\/summary><div class="review"><p>The sister died\./);
  expect(textOf('style.css')).toContain('.spoiler > input:not(:checked) ~ .told { display: none; }');
  for (const name of ['search.js', 'index.html', 'years/2026.html', 'years/2025.html', 'themes/grief.html']) {
    expect(textOf(name)).not.toMatch(/She was never|The sister died|a secret/);
  }
});

test('the search finds by title, person, theme and words, whatever the accents, and writes text', async () => {
  const { textOf } = await oddSite();
  const elements = new Map<string, { value: string; textContent: string; children: unknown[]; listen: () => void }>();
  const make = () => {
    const element = {
      ...{
        value: '',
        textContent: '',
        className: '',
        href: '',
        children: [] as unknown[],
        listen: () => undefined as void,
      },
      append: (...all: unknown[]) => void element.children.push(...all),
      replaceChildren: (...all: unknown[]) => void (element.children = all),
      addEventListener: (_: string, listener: () => void) => void (element.listen = listener),
    };
    return element;
  };
  const found = (words: string): string => {
    const line = elements.get('looking');
    if (line) line.value = words;
    line?.listen();
    return elements.get('said')?.textContent ?? '';
  };
  const document = {
    createElement: make,
    getElementById: (id: string) => elements.get(id) ?? elements.set(id, make()).get(id),
  };
  runInNewContext(textOf('search.js'), { document });
  expect(found('wakabayashi')).toBe('1 found');
  expect(found('GRIEF')).toBe('2 found');
  expect(found('走る')).toBe('1 found');
  expect(found('<script>')).toBe('1 found');
  expect(found('nothing of this')).toBe('Nothing found.');
  expect(found('')).toBe('');
});

test('a site of one list or theme is called by its name', async () => {
  const journal = memoryJournal();
  const { film } = log(journal, oneMile());
  const { id } = ask(journal, 'list.create', { name: HOSTILE_TITLE });
  ask(journal, 'list.add', { id, film: { id: film.id } });
  const { textOf, files } = await exportFolder(journal, 'html', { kind: 'list', id });
  expect(textOf('index.html')).toContain('<title>&quot;&gt;&lt;script&gt;');
  expect(Object.keys(files).filter((name) => name.startsWith('lists/'))).toHaveLength(1);
  expect((await exportFolder(journal, 'html', { kind: 'year', year: 2026 })).textOf('index.html')).toContain(
    '<h1>Films of 2026</h1>',
  );
});

test('an empty journal gives a site too', async () => {
  const { files } = await exportFolder(memoryJournal(), 'html');
  expect(Object.keys(files)).toEqual(['films.html', 'index.html', 'search.html', 'search.js', 'style.css']);
});

test('a Japanese site says everything of its own in Japanese, and its search too', async () => {
  const journal = memoryJournal();
  fillOddly(journal);
  const { files, textOf } = await exportFolder(journal, 'html', { kind: 'everything' }, 'ja');
  const own =
    /\b(Diary|Films|Themes|Lists|Watchlist|Search|Seen|Years|Date unknown|Directed by|Running time|Reflection|Clipping|Notes|Show|Under|entries|found)\b/;
  for (const name of Object.keys(files).filter((each) => each.endsWith('.html'))) {
    const page = textOf(name);
    expect(page, name).toContain('<html lang="ja">');
    const around = page.replace(/<div class="review"[\s\S]*?<\/div>/g, '').replace(/<title>[\s\S]*?<\/title>/, '');
    expect(around.replace(/<[^>]*>/g, ' '), name).not.toMatch(own);
  }
  expect(textOf('search.js')).toContain('"nothingFound":"見つかりません。"');
});

test('films stand as a shelf of the language: by reading, without articles', async () => {
  const journal = memoryJournal();
  for (const film of [
    { title: 'The Weir' },
    { title: '鴎', reading: 'かもめ' },
    { title: 'さくら' },
    { title: 'Vane' },
  ])
    log(journal, { film });
  const { textOf } = await exportFolder(journal, 'html', { kind: 'everything' }, 'ja');
  const titles = [...textOf('films.html').matchAll(/<span class="title"><span[^>]*>([^<]*)</g)].map(
    ([, title]) => title,
  );
  expect(titles).toEqual(['Vane', 'The Weir', '鴎', 'さくら']);
});
