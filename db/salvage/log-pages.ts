// Lays the write-ahead log over a file's bytes, as SQLite would, in memory. Must never write to either file.

const LOG_HEADER = 32;
const FRAME_HEADER = 24;

/**
 * The pages of every transaction that was finished, over the file's own. Frames of an earlier round of the log have
 * other salts. https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */
export function withLog(file: Buffer, log: Buffer): Buffer {
  if (log.length < LOG_HEADER + FRAME_HEADER) return file;
  const pageSize = log.readUInt32BE(8);
  if (pageSize < 512 || pageSize > 65_536 || (pageSize & (pageSize - 1)) !== 0) return file;
  const salts = log.subarray(16, 24);
  const finished = new Map<number, Buffer>();
  let open = new Map<number, Buffer>();
  let pageCount = 0;
  for (let at = LOG_HEADER; at + FRAME_HEADER + pageSize <= log.length; at += FRAME_HEADER + pageSize) {
    if (!log.subarray(at + 8, at + 16).equals(salts)) break;
    open.set(log.readUInt32BE(at), log.subarray(at + FRAME_HEADER, at + FRAME_HEADER + pageSize));
    const size = log.readUInt32BE(at + 4);
    if (size === 0) continue;
    for (const [page, bytes] of open) finished.set(page, bytes);
    open = new Map();
    pageCount = size;
  }
  if (pageCount === 0) return file;
  const whole = Buffer.alloc(Math.max(file.length, pageCount * pageSize));
  file.copy(whole);
  for (const [page, bytes] of finished)
    if (page >= 1 && page * pageSize <= whole.length) bytes.copy(whole, (page - 1) * pageSize);
  return whole;
}
