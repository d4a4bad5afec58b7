// Which address may leave for the browser, and how it is shown before it does. Parsed as the browser parses it, never searched as text. Pure.

import { domainToUnicode } from 'node:url';

/** Characters of an address that are shown: more than fits on a screen hides its end. */
const MOST_SHOWN = 240;

export interface LinkWords {
  /** What is handed to the browser. */
  href: string;
  /** The name of the computer in the letters it is really made of, with its port. Never cut. */
  host: string;
  /** The address, its middle left out where it is long; the host always whole. */
  shown: string;
  /** How the host reads where it holds other letters than a to z; null where it does not. */
  reads: string | null;
  isEncrypted: boolean;
}

/** Null for anything but http and https, and for an address that names a user: that part is there to look like a host. */
export function linkWords(address: string): LinkWords | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (url.username !== '' || url.password !== '' || url.hostname === '') return null;
  // `http://@host` and its like leave no trace in the parsed address: nobody writes them but to deceive
  if (/^\s*https?:[/\\]*[^/\\?#]*@/i.test(address)) return null;
  const read = domainToUnicode(url.hostname);
  return {
    href: url.href,
    host: url.host,
    shown: shortened(url),
    reads: read !== url.hostname && read !== '' ? read : null,
    isEncrypted: url.protocol === 'https:',
  };
}

function shortened({ origin, href }: URL): string {
  const most = Math.max(MOST_SHOWN, origin.length + 40);
  if (href.length <= most) return href;
  const end = Math.floor((most - origin.length) / 2);
  return `${href.slice(0, most - end)} … ${href.slice(-end)}`;
}
