// What is asked of the journal and of the shell that no page of ours asks: names, types, sizes, prototypes, paths.

import type { Attack } from './attack.ts';

interface Asked {
  request: unknown;
  /** As JSON, so that `__proto__` is a key like any other. Or how long a text of `a` stands at `review`. */
  json?: string;
  length?: number;
}

const refused = (name: string, request: unknown, json: string, mustHold = 'invalid'): Attack<Asked> => ({
  name,
  where: 'request',
  input: { request, json },
  mustHold,
  logs: new RegExp(
    `refused ${mustHold === 'unknown-request' ? 'an unknown request' : String(request).replace('.', '\\.')} \\(${mustHold}`,
  ),
});

export const requests: readonly Attack<Asked>[] = [
  refused('a name nobody knows', 'entry.delete', '{}', 'unknown-request'),
  refused('a name of every object', 'constructor', '{}', 'unknown-request'),
  refused('a prototype for a name', '__proto__', '{}', 'unknown-request'),
  refused('an object for a name', { toString: 'entry.log' }, '{}', 'unknown-request'),
  refused('nothing for a name', null, '{}', 'unknown-request'),
  refused('a text for an input', 'entry.log', '"Kestrel"'),
  refused('a list for an input', 'entry.log', '[]'),
  refused('a field too many', 'entry.log', '{"film": {"title": "Kestrel"}, "isAdmin": true}'),
  refused('a text for a number', 'entry.get', '{"id": "1"}'),
  refused('a number too large', 'entry.get', '{"id": 1e999}'),
  refused('a negative number', 'entry.get', '{"id": -1}'),
  refused('half a number', 'entry.get', '{"id": 1.5}'),
  refused('zero with a sign', 'entry.get', '{"id": -0}'),
  refused('a day that is none', 'entry.log', '{"film": {"title": "Kestrel"}, "watchedOn": "0000-00-00"}'),
  refused('a day that can’t be', 'entry.log', '{"film": {"title": "Kestrel"}, "watchedOn": "9999-99-99"}'),
  refused('SQL for an order', 'search.find', '{"query": "a", "order": "id; DROP TABLE entry"}'),
  refused('SQL for a filter', 'diary.list', '{"filter": {"order": "id; DROP TABLE entry"}}'),
  refused('a limit without end', 'film.complete', '{"typed": "a", "limit": 1000000000}'),
  refused(
    'a path for a token',
    'export.run',
    '{"format": "json", "scope": {"kind": "everything"}, "to": "/tmp/stolen.json"}',
  ),
  refused('paths for tokens', 'import.open', '{"from": ["/etc/passwd"]}'),
  refused('a path of the system for a folder', 'backup.keepIn', '{"folder": "/etc"}'),
  {
    // the way from the page to the preload leaves such a key behind
    name: 'a prototype in an input',
    where: 'request',
    input: { request: 'journal.summary', json: '{"__proto__": {"year": 1999}}' },
    mustHold: 'answered',
    logs: null,
  },
  refused(
    'a constructor in an input',
    'entry.log',
    '{"film": {"title": "Kestrel"}, "constructor": {"prototype": {"year": 1999}}}',
  ),
  refused('NUL', 'entry.log', '{"film": {"title": "a\\u0000b"}}'),
  refused('half a character', 'entry.log', '{"film": {"title": "Kestrel"}, "review": "half \\ud83c"}'),
  {
    name: 'a review of ten megabytes',
    where: 'request',
    input: { request: 'entry.log', length: 10_000_000 },
    mustHold: 'invalid',
    logs: /refused entry\.log \(invalid review\)/,
  },
  {
    name: 'a hundred megabytes',
    where: 'request',
    input: { request: 'entry.log', length: 100_000_000 },
    mustHold: 'invalid',
    logs: /refused entry\.log \(invalid review\)/,
  },
];

const shellRefused = (name: string, request: unknown, json: string | null, logs: RegExp): Attack<Asked> => ({
  name,
  where: 'shell',
  input: { request, ...(json === null ? {} : { json }) },
  mustHold: 'refused',
  logs,
});

const unknownName = /the door refused a name it does not know/;
const unknownInput = /the door refused an input of/;

export const shellRequests: readonly Attack<Asked>[] = [
  shellRefused('a name nobody knows', 'journal.delete', null, unknownName),
  shellRefused('a prototype for a name', '__proto__', null, unknownName),
  shellRefused('a name of every object', 'constructor', null, unknownName),
  shellRefused('an object for a name', { toString: 'journal.open' }, null, unknownName),
  shellRefused('a path to open', 'journal.open', '"/etc/passwd"', unknownInput),
  shellRefused(
    'a path to export to',
    'export.choose',
    '{"format": "json", "suggestedName": "x", "to": "/etc/x"}',
    unknownInput,
  ),
  shellRefused('a program to export as', 'export.choose', '{"format": "exe", "suggestedName": "x"}', unknownInput),
  shellRefused('a path to show', 'journal.reveal', '"/etc"', unknownInput),
  shellRefused('a path to delete', 'crash.delete', '"/etc"', unknownInput),
  shellRefused(
    'an address without end',
    'link.open',
    `{"address": "https://example.org/${'a'.repeat(5000)}"}`,
    unknownInput,
  ),
  {
    name: 'a prototype in an input',
    where: 'shell',
    input: { request: 'appearance.set', json: '{"appearance": "light", "__proto__": {"year": 1999}}' },
    mustHold: 'answered',
    logs: null,
  },
  shellRefused('a look that is none', 'appearance.set', '{"appearance": "pink"}', unknownInput),
];
