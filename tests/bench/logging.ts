// How long logging a film takes, from the request in the page to its answer, against one bare INSERT of the same text with its wait for the disk, turn by turn.

import type { EntryDraft } from '../../db/model/entry.ts';
import { Corpus } from './corpus/corpus.ts';
import { BareInsert } from './measure/bare-insert.ts';
import { type Figure, figureOf } from './measure/figures.ts';
import { inDiary } from './measure/our-program.ts';
import { askEach, timesOf } from './measure/page-requests.ts';
import { type Settings, times } from './measure/settings.ts';
import { inJournal } from './measure/user-data.ts';

const ENTRIES = 100;
const TURN = 10;
/** In which the page reads its lists anew, as it does after every change. */
const REST = 250;
const GOAL = { of: 'p95', atMost: 10 } as const;

/** Entries that no journal of the corpus holds. */
function draftsBeyond(corpus: Corpus, count: number): EntryDraft[] {
  return Array.from({ length: count }, (_, index) => {
    const { film, ...entry } = corpus.entry(corpus.entries + index);
    const { title, year, directors } = corpus.film(film);
    return {
      ...entry,
      themes: [...entry.themes],
      tags: [...entry.tags],
      film: { title, year, directors },
      watchedOn: '2026-11-20',
    };
  });
}

export async function measure(settings: Settings): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const entries of settings.sizes)
    await inJournal(entries, async (userData) => {
      const drafts = draftsBeyond(new Corpus(entries), times(settings, ENTRIES) + TURN);
      const bare = new BareInsert(userData.folder);
      const ours: number[] = [];
      const baseline: number[] = [];
      try {
        await inDiary(userData, [], async ({ page }) => {
          for (let begin = 0; begin < drafts.length; begin += TURN) {
            const turn = drafts.slice(begin, begin + TURN);
            const answers = await askEach(
              page,
              turn.map((input) => ({ name: 'entry.log', input })),
              REST,
            );
            const inserted = turn.map(({ review = '' }) => bare.time(review));
            // the first turn warms both and counts for neither
            if (begin === 0) continue;
            ours.push(...timesOf(answers));
            baseline.push(...inserted);
          }
        });
      } finally {
        bare.close();
      }
      figures.push(
        figureOf({
          ...{ bench: 'logging', what: 'an entry of 300 to 900 words logged', entries, samples: ours, goal: GOAL },
          baseline: { what: 'bare INSERT', samples: baseline },
        }),
      );
    });
  return figures;
}
