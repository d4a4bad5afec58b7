import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { couldHoldUnspaced, foldText, foldWithOffsets, isUnspaced } from '../../../../db/model/fold.ts';
import { beginningsOfStem, stemOf } from '../../../../db/model/search/porter.ts';

test('stems of English words are those of FTS5, letter for letter', () => {
  const db = new Database(':memory:');
  db.exec(`CREATE VIRTUAL TABLE words USING fts5 (word, tokenize = "porter unicode61 remove_diacritics 2");
    CREATE VIRTUAL TABLE stems USING fts5vocab (words, row);`);
  const [insert, clear] = [db.prepare('INSERT INTO words VALUES (?)'), db.prepare('DELETE FROM words')];
  const read = db.prepare<[], { term: string }>('SELECT term FROM stems');
  const endings = [
    ...[
      's',
      'es',
      'ies',
      'sses',
      'ss',
      'ed',
      'eed',
      'ing',
      'y',
      'e',
      'll',
      'tt',
      'at',
      'bl',
      'iz',
      'ational',
      'tional',
      'enci',
    ],
    ...[
      'izer',
      'logi',
      'bli',
      'alli',
      'entli',
      'eli',
      'ousli',
      'ization',
      'ation',
      'ator',
      'alism',
      'iveness',
      'fulness',
    ],
    ...[
      'ousness',
      'aliti',
      'iviti',
      'biliti',
      'icate',
      'ative',
      'alize',
      'iciti',
      'ical',
      'ful',
      'ness',
      'al',
      'ance',
      'ence',
    ],
    ...[
      'er',
      'ic',
      'able',
      'ible',
      'ant',
      'ement',
      'ment',
      'ent',
      'sion',
      'tion',
      'ou',
      'ism',
      'ate',
      'iti',
      'ous',
      'ive',
      'ize',
    ],
  ];
  // a doubled y is rare enough that chance may miss it
  for (const word of ['yying', 'yayyed', 'yseyying']) {
    insert.run(word);
    expect(read.all().map((row) => row.term)).toEqual([stemOf(word)]);
    clear.run();
  }
  const letters = fc.string({ unit: fc.constantFrom(...'abcdefghilmnorstuwxyz'), maxLength: 5 });
  const ending = fc.constantFrom('', ...endings);
  fc.assert(
    fc.property(letters, ending, ending, (start, one, other) => {
      const word = start + one + other;
      fc.pre(word !== '');
      insert.run(word);
      const found = read.all().map((row) => row.term);
      clear.run();
      expect(found).toEqual([stemOf(word)]);
      if (/^[a-z]+$/.test(word)) {
        expect(beginningsOfStem(stemOf(word)).some((beginning) => word.startsWith(beginning))).toBe(true);
      }
    }),
    { numRuns: 5000 },
  );
  db.close();
});

test('folding a text at once and character by character is the same, and every place leads back', () => {
  const unit = fc.oneof(
    fc.constantFrom(...'aÀéßİΣςñ’“—が㈱ｶﾞﾊﾟ가각ᄀ🏃ﬁ½´¨', 'e\u0301', 'か\u3099', '\u1100\u1161\u11a8', '👩‍👩‍👧', '❤️'),
    fc.string({ unit: 'binary', maxLength: 2 }),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 20 }), (parts) => {
      const text = parts.join('').toWellFormed();
      const folded = foldWithOffsets(text);
      expect(folded.text).toBe(foldText(text));
      for (let at = 0; at < folded.text.length; at += 1) {
        const piece = text.slice(folded.startOf(at), folded.endOf(at));
        expect(foldText(piece)).toContain(folded.text[at]);
      }
      if (isUnspaced(folded.text)) expect(couldHoldUnspaced(text)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
