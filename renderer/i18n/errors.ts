// Sentences of refusals, in the person's language.

import type { I18n } from '@lingui/core';
import { type Problem, problems, type Sentence } from '../../db/model/problem.ts';
import { type AppError, failures } from '../../db/model/result.ts';
import { RequestError } from '../api/client.ts';

export function saySentence(i18n: I18n, sentence: Sentence): string {
  return i18n._(sentence.id, undefined, { message: sentence.message });
}

export function sayProblem(i18n: I18n, problem: Problem): string {
  return saySentence(i18n, problems[problem]);
}

export function sayError(i18n: I18n, error: AppError): string {
  const failure = saySentence(i18n, failures[error.code]);
  const problem = error.problem && sayProblem(i18n, error.problem);
  // of a whole file it must be said what became of it, and where in it the problem stands
  const isFile = error.code.startsWith('import-');
  const said = isFile && problem ? `${failure} ${problem}` : (problem ?? failure);
  return (isFile || error.code === 'bug') && error.detail ? `${said} (${error.detail})` : said;
}

/** For anything caught: a refusal says its own sentence, everything else is a fault of ours. */
export function sayCaught(i18n: I18n, caught: unknown): string {
  return sayError(i18n, caught instanceof RequestError ? caught.error : { code: 'bug' });
}
