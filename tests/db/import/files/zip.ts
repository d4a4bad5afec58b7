// Writes ZIPs byte by byte, honest ones and all others. Must never be used outside of tests.

import { crc32, deflateRawSync } from 'node:zlib';

export interface Member {
  name: string;
  content?: string | Uint8Array;
  /** What the directory says instead of the truth. */
  size?: number;
  compressedSize?: number;
  crc?: number;
  flags?: number;
  method?: number;
  /** Attributes of Unix, as in `0o120777` for a link. */
  mode?: number;
  /** Where the directory says that it begins. */
  offset?: number;
}

const u16 = (value: number): Buffer => Buffer.from([value & 255, (value >>> 8) & 255]);
const u32 = (value: number): Buffer =>
  Buffer.from([value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24]);

export function zip(members: readonly Member[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content = '', ...said } of members) {
    const bytes = Buffer.from(content);
    const data = (said.method ?? 8) === 8 ? deflateRawSync(bytes) : bytes;
    const written = Buffer.from(name);
    const shared = [
      ...[u16(20), u16((said.flags ?? 0) | 0x800), u16(said.method ?? 8), u32(0), u32(said.crc ?? crc32(bytes))],
      ...[u32(said.compressedSize ?? data.length), u32(said.size ?? bytes.length), u16(written.length), u16(0)],
    ];
    const local = Buffer.concat([u32(0x04034b50), ...shared, written, data]);
    const rest = [u16(0), u16(0), u16(0), u32(((said.mode ?? 0) << 16) >>> 0), u32(said.offset ?? at), written];
    directory.push(Buffer.concat([u32(0x02014b50), u16((3 << 8) | 20), ...shared, ...rest]));
    parts.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const count = u16(members.length);
  return Buffer.concat([
    ...parts,
    central,
    u32(0x06054b50),
    u32(0),
    count,
    count,
    u32(central.length),
    u32(at),
    u16(0),
  ]);
}
