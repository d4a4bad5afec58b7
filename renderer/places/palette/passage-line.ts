// A passage for a row of one line: begun where what was found is still in sight. Pure; adds nothing but the sign of what was left out.

import type { Passage } from '../../../db/model/search/answer.ts';

/** What of a line is surely seen before it is cut, in UTF-16 units; signs of Japanese take the room of two. */
const IN_SIGHT = 56;
const IN_SIGHT_WIDE = 26;
const LEFT_OUT = '… ';

const WIDE = /[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]/u;

export function passageLine({ text, marks }: Passage): Passage {
  const [first] = marks;
  const room = WIDE.test(text) ? IN_SIGHT_WIDE : IN_SIGHT;
  if (!first || first[1] <= room) return { text, marks };
  // half of the room is for what stands before, from the beginning of a word on where there are words
  const from = Math.max(0, first[0] - room / 2);
  const space = text.slice(from, first[0]).search(/\s\S/u);
  let begin = space < 0 ? from : from + space + 1;
  // never within a sign of two units
  if (/[\udc00-\udfff]/.test(text.charAt(begin))) begin -= 1;
  if (begin <= 0) return { text, marks };
  const by = begin - LEFT_OUT.length;
  return { text: LEFT_OUT + text.slice(begin), marks: marks.map(([start, end]) => [start - by, end - by]) };
}
