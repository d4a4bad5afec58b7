// Judges what came in from outside: keys that could change an object, and which of zod's issues to tell. Must never repeat a value.

import type { z } from 'zod';
import { isProblem } from './model/problem.ts';
import type { AppError } from './model/result.ts';

const dangerous = new Set(['__proto__', 'constructor', 'prototype']);
/** Deeper than any input is. */
const DEEPEST = 20;

/** A dotted path. Keys can come from outside as well: what does not look like a name of ours is not repeated. */
function fieldOf(path: readonly PropertyKey[]): string {
  return path.map((key) => (/^\w{1,40}$/.test(String(key)) ? String(key) : '?')).join('.');
}

/** Refuses keys that mean something to JavaScript itself, wherever they stand; zod passes some of them over in silence. */
export function problemOfKeys(input: unknown): AppError | null {
  const path = dangerousPath(input, []);
  return path === null ? null : { code: 'invalid', field: fieldOf(path), problem: 'unknown' };
}

function dangerousPath(value: unknown, path: readonly string[]): readonly string[] | null {
  if (typeof value !== 'object' || value === null) return null;
  // bytes have no keys but their places, of which there are millions
  if (ArrayBuffer.isView(value)) return null;
  if (path.length > DEEPEST) return path;
  for (const key of Object.keys(value)) {
    const here = [...path, key];
    if (dangerous.has(key)) return here;
    const found = dangerousPath((value as Record<string, unknown>)[key], here);
    if (found) return found;
  }
  return null;
}

/** The first thing that is wrong, at the field it is wrong with. */
export function errorOfIssues(error: z.ZodError): AppError {
  const issue = error.issues[0] ? tellingIssue(error.issues[0]) : null;
  if (issue === null) return { code: 'invalid' };
  const { path, message } = issue;
  const problem = isProblem(message) ? message : 'unknown';
  return path.length === 0 ? { code: 'invalid', problem } : { code: 'invalid', field: fieldOf(path), problem };
}

interface Told {
  path: readonly PropertyKey[];
  message: string;
}

/** A union refuses with the issues of each of its forms: those of the form that was meant are told. */
function tellingIssue(issue: z.core.$ZodIssue): Told {
  if (issue.code === 'unrecognized_keys') return { path: [...issue.path, issue.keys[0] ?? ''], message: '' };
  if (issue.code !== 'invalid_union') return { path: issue.path, message: issue.message };
  const meant = issue.errors.toSorted((one, other) => strangeness(one) - strangeness(other))[0]?.[0];
  if (!meant) return { path: issue.path, message: issue.message };
  const told = tellingIssue(meant);
  return { path: [...issue.path, ...told.path], message: told.message };
}

/** How little an input looks like one form of a union: keys the form does not have, then values of another type. */
function strangeness(issues: readonly z.core.$ZodIssue[]): number {
  let strange = 0;
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') strange += 10 * issue.keys.length;
    else if (!isProblem(issue.message)) strange += 1;
  }
  return strange;
}
