// Refusals in words: every problem and failure of the journal has its sentence in the catalogue.

import { i18n } from '@lingui/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { openFailures } from '../../../db/model/journal.ts';
import { type Problem, problems, type Sentence } from '../../../db/model/problem.ts';
import { type ErrorCode, failures } from '../../../db/model/result.ts';
import { commands, menuLabels } from '../../../electron/contract/commands.ts';
import { RequestError } from '../../../renderer/api/client.ts';
import { sayCaught, sayError, sayProblem, saySentence } from '../../../renderer/i18n/errors.ts';
import { activateLanguage } from '../../../renderer/i18n/setup.ts';

beforeAll(() => activateLanguage());

const sentences: [string, Sentence][] = Object.entries({ ...problems, ...failures, ...openFailures, ...menuLabels });
const labels: [string, Sentence][] = Object.values(commands).map(({ label }) => [label.id, label]);

describe('the catalogue has', () => {
  test.each([...sentences, ...labels])('%s', (_, sentence) => {
    expect(Object.keys(i18n.messages)).toContain(sentence.id);
    expect(saySentence(i18n, sentence)).toBe(sentence.message);
  });
});

test('every sentence begins with a capital and ends with a full stop or a question', () => {
  for (const { message } of Object.values({ ...problems, ...failures, ...openFailures })) {
    expect(message).toMatch(/^\p{Lu}.*[.?]$/su);
    expect(message).not.toMatch(/error|invalid|please|sorry|!/i);
  }
});

test.each(Object.keys(problems) as Problem[])('a field with %s says what is wrong with it', (problem) => {
  expect(sayError(i18n, { code: 'invalid', field: 'review', problem })).toBe(sayProblem(i18n, problem));
});

test.each(Object.keys(failures) as ErrorCode[])('%s says what happened', (code) => {
  expect(sayError(i18n, { code })).toBe(failures[code].message);
});

test('a bug names the number under which it is logged, nothing else does', () => {
  expect(sayError(i18n, { code: 'bug', detail: '7f3a' })).toBe(`${failures.bug.message} (7f3a)`);
  expect(sayError(i18n, { code: 'import-invalid', detail: 'entry 3' })).not.toContain('7f3a');
});

test('a refusal that was caught says its own sentence, anything else is a fault of ours', () => {
  expect(sayCaught(i18n, new RequestError({ code: 'disk-full' }))).toBe(failures['disk-full'].message);
  expect(sayCaught(i18n, new TypeError('x is not a function'))).toBe(failures.bug.message);
  expect(sayCaught(i18n, undefined)).toBe(failures.bug.message);
});
