// Owns what a person would use instead of us: ripgrep over Markdown files, SQLite's LIKE, MiniSearch in memory. The same texts, the same words.

import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type Database from 'better-sqlite3';
import { rgPath } from '@vscode/ripgrep';
import { type Corpus, CORPUS_VERSION } from '../corpus/corpus.ts';
import { KEPT_IN } from '../corpus/fill-journal.ts';
import { type Figure, figureOf } from '../measure/figures.ts';
import { say } from '../measure/settings.ts';

/** More reviews than these take MiniSearch minutes and gigabytes. */
const MOST_IN_MEMORY = 10_000;
const IN_A_FOLDER = 1_000;

export interface Ours {
  common: number[];
  rare: number[];
}

export interface PeerWords {
  common: readonly string[];
  rare: readonly string[];
}

/** The reviews as Markdown files, a thousand in a folder; kept between runs. */
function markdownFiles(corpus: Corpus): string {
  const kept = join(KEPT_IN, `markdown-${corpus.entries}-${corpus.seed}-${CORPUS_VERSION}`);
  if (existsSync(kept)) return kept;
  say('  writing the reviews as Markdown files');
  const half = `${kept}.${process.pid}.half`;
  for (let entry = 0; entry < corpus.entries; entry += 1) {
    const folder = join(half, String(Math.floor(entry / IN_A_FOLDER)));
    if (entry % IN_A_FOLDER === 0) mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${entry}.md`), corpus.review(entry));
  }
  renameSync(half, kept);
  return kept;
}

interface Run {
  milliseconds: number;
  /** Of its one process, at the most; 0 where nothing tells. */
  megabytes: number;
}

function ripgrep(word: string, folder: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const args = ['--ignore-case', '--word-regexp', '--files-with-matches', word, folder];
    const child = spawn(rgPath, args, { stdio: ['ignore', 'ignore', 'ignore'] });
    let kilobytes = 0;
    const look = setInterval(() => {
      try {
        kilobytes = Number(
          /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? kilobytes,
        );
      } catch {
        // ended, or a system without it
      }
    }, 5);
    child.once('error', reject);
    child.once('exit', () => {
      clearInterval(look);
      resolve({ milliseconds: performance.now() - began, megabytes: kilobytes / 1_000 });
    });
  });
}

async function ripgrepFigures(corpus: Corpus, words: PeerWords, ours: Ours): Promise<Figure[]> {
  const folder = markdownFiles(corpus);
  // once unmeasured, so that the files are in the system's memory as a journal's pages are
  await ripgrep(words.rare[0] ?? '', folder);
  const figures: Figure[] = [];
  let megabytes = 0;
  for (const kind of ['common', 'rare'] as const) {
    const samples: number[] = [];
    for (const word of words[kind].slice(0, 5)) {
      const run = await ripgrep(word, folder);
      samples.push(run.milliseconds);
      megabytes = Math.max(megabytes, run.megabytes);
    }
    figures.push(peerFigure(corpus.entries, `ripgrep, ${kind} word`, samples, ours[kind]));
  }
  return [...figures, figureOf({ ...peer(corpus.entries, 'ripgrep, memory'), unit: 'MB', samples: [megabytes] })];
}

function likeFigures(db: Database.Database, entries: number, words: PeerWords, ours: Ours): Figure[] {
  const like = db.prepare<[string]>('SELECT id, review FROM entry WHERE review LIKE ? ORDER BY id DESC LIMIT 50');
  return (['common', 'rare'] as const).map((kind) => {
    const samples = words[kind].slice(0, 5).map((word) => {
      const began = performance.now();
      like.all(`%${word}%`);
      return performance.now() - began;
    });
    return peerFigure(entries, `LIKE, newest 50, ${kind} word`, samples, ours[kind]);
  });
}

interface MiniSearchRun {
  buildMilliseconds: number;
  megabytes: number;
  common: number[];
  rare: number[];
}

async function miniSearchFigures(corpus: Corpus, words: PeerWords, ours: Ours): Promise<Figure[]> {
  const entries = Math.min(corpus.entries, MOST_IN_MEMORY);
  const program = join(import.meta.dirname, 'minisearch-program.ts');
  const asked = JSON.stringify({ entries, seed: corpus.seed, common: words.common, rare: words.rare });
  const { stdout } = await promisify(execFile)(process.execPath, ['--max-old-space-size=8192', program, asked]);
  const run = JSON.parse(stdout) as MiniSearchRun;
  return [
    // ours is of a larger journal where entries are fewer than there
    peerFigure(entries, 'MiniSearch, common word', run.common, entries === corpus.entries ? ours.common : null),
    peerFigure(entries, 'MiniSearch, rare word', run.rare, entries === corpus.entries ? ours.rare : null),
    figureOf({ ...peer(entries, 'MiniSearch, ready after'), samples: [run.buildMilliseconds] }),
    figureOf({ ...peer(entries, 'MiniSearch, memory'), unit: 'MB', samples: [run.megabytes] }),
  ];
}

function peer(entries: number, what: string): { bench: string; what: string; entries: number } {
  return { bench: 'search, instead of us', what, entries };
}

/** Its ratio says how many times as long as ours it takes. */
function peerFigure(entries: number, what: string, samples: readonly number[], ours: readonly number[] | null): Figure {
  const baseline = ours === null ? undefined : { what: 'ours', samples: ours };
  return figureOf({ ...peer(entries, what), samples, baseline });
}

export async function peerFigures(
  corpus: Corpus,
  db: Database.Database,
  words: PeerWords,
  ours: Ours,
): Promise<Figure[]> {
  return [
    ...(await ripgrepFigures(corpus, words, ours)),
    ...likeFigures(db, corpus.entries, words, ours),
    ...(await miniSearchFigures(corpus, words, ours)),
  ];
}
