// app://afterimage/...: the built page's own files and the journal's posters, and nothing else, under a policy that forbids all but them.

import { protocol } from 'electron';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { StoredImage } from '../db/model/poster.ts';
import { logFault } from './log.ts';
import { built } from './paths.ts';

const ORIGIN = 'app://afterimage';
export const PAGE_ADDRESS = `${ORIGIN}/index.html`;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Before `ready`: app:// is a secure origin of its own. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** True for addresses of our own page, whole origin compared. */
export function isPageAddress(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === 'app:' && url.host === 'afterimage';
  } catch {
    return false;
  }
}

/** Each opening of the policy with its reason. */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // the nonce is for the editor, which makes its style sheet when it starts
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/**
 * The file an address names, or null. Only names the build writes can pass: no dots but before an extension we serve, no
 * escapes, no backslashes, so nothing has to be decoded and nothing can climb.
 */
export function fileOf(address: string): string | null {
  const match = /^app:\/\/afterimage(\/[A-Za-z0-9_\-/]+(?:\.[A-Za-z0-9_-]+)*)(?:[?#].*)?$/.exec(address);
  const path = match?.[1];
  if (path === undefined || !Object.hasOwn(types, extname(path))) return null;
  const file = join(built.page, path);
  return file.startsWith(built.page + sep) ? file : null;
}

/** The SHA-256 of the poster an address names, or null: nothing but 64 small hexadecimal digits passes. */
export function posterNameOf(address: string): string | null {
  return /^app:\/\/afterimage\/poster\/([0-9a-f]{64})$/.exec(address)?.[1] ?? null;
}

function headers(type: string, nonce: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': contentPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  };
}

const refusal = (status: number): Response => new Response(null, { status });

async function servePoster(image: StoredImage | null): Promise<Response> {
  if (image === null) return refusal(404);
  const kept = 'private, max-age=31536000, immutable';
  return new Response(new Uint8Array(image.bytes), {
    headers: { ...headers(image.mediaType, randomBytes(16).toString('base64')), 'cache-control': kept },
  });
}

/** The page as one opening of it gets it: its own nonce, and its language before its first script. */
function pageOf(content: string, nonce: string, language: string): string {
  return content.replaceAll('%NONCE%', nonce).replace('<html lang="en">', `<html lang="${language}">`);
}

/** `findImage` is asked for posters: they live in the journal. `language` for what is spoken now. */
export function servePage(findImage: (sha256: string) => Promise<StoredImage | null>, language: () => string): void {
  protocol.handle('app', async (request) => {
    if (request.method !== 'GET') {
      logFault('refused to be sent something within app:');
      return refusal(405);
    }
    const poster = posterNameOf(request.url);
    if (poster !== null) return servePoster(await findImage(poster));
    const file = fileOf(request.url);
    if (!file) {
      logFault('refused an address within app: that names nothing of ours');
      return refusal(404);
    }
    try {
      const nonce = randomBytes(16).toString('base64');
      const content = await readFile(file);
      const type = types[extname(file)] ?? 'application/octet-stream';
      const body = file.endsWith('index.html') ? pageOf(content.toString('utf8'), nonce, language()) : content;
      return new Response(body, { headers: headers(type, nonce) });
    } catch {
      logFault('refused an address within app: that names nothing of ours');
      return refusal(404);
    }
  });
}
