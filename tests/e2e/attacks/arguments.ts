// What another program, a link on a web page or a script could start us with: addresses that would change something, files from elsewhere.

import type { Attack } from './attack.ts';

const argument = (name: string, input: string, logs: RegExp | null): Attack<string, 'changes nothing'> => ({
  name,
  where: 'a second start',
  input,
  mustHold: 'changes nothing',
  logs,
});

const refused = /refused an argument that is no file/;

export const foreignArguments: readonly Attack<string, 'changes nothing'>[] = [
  argument('a deep link that would delete', 'afterimage://entry/1/trash', refused),
  argument('an address of our page', 'app://afterimage/index.html#/entry/1?trash=1', refused),
  argument('a journal from the web', 'https://example.org/x.afterimage', refused),
  argument('a journal by file:', 'file:///tmp/x.afterimage', refused),
  argument('script', 'javascript:window.ran=true', refused),
  argument('a switch of ours', '--journal=/tmp/stolen.afterimage', null),
];
