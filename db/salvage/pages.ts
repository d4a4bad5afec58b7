// Reads a database file by its pages, without SQLite: also what no tree leads to any more. Pure but for the bytes it is given; must never throw on damage.

/** https://www.sqlite.org/fileformat2.html */
const TABLE_LEAF = 0x0d;
const TABLE_INTERIOR = 0x05;
const INDEX_LEAF = 0x0a;
const INDEX_INTERIOR = 0x02;
const HEADER = 100;

export type Value = number | bigint | string | Uint8Array | null;

/** One row as it stands in a leaf: its rowid (0 in an index) and its values. */
export interface Row {
  rowId: number;
  values: Value[];
  /** Something of it could not be read: a text that ends early, bytes that are no text. */
  isDamaged: boolean;
}

interface Varint {
  value: number;
  next: number;
}

/** Sizes that a page may have. */
const isPageSize = (size: number): boolean => size >= 512 && size <= 65_536 && (size & (size - 1)) === 0;

/** Of what the file says only where it can be so; else what ours have. */
function pageSizeOf(bytes: Uint8Array): number {
  const said = bytes.length < 18 ? 0 : ((bytes[16] ?? 0) << 8) | (bytes[17] ?? 0);
  const size = said === 1 ? 65_536 : said;
  return isPageSize(size) ? size : 4_096;
}

const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lossyText = new TextDecoder('utf-8', { ignoreBOM: true });

export class PageFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly pageSize: number;
  readonly pageCount: number;
  /** Bytes of a page that are used; ours reserve none. */
  readonly #usable: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.pageSize = pageSizeOf(bytes);
    this.pageCount = Math.floor(bytes.length / this.pageSize);
    this.#usable = this.pageSize;
  }

  /** `user_version` as the header has it. */
  get version(): number {
    return this.#bytes.length < 64 ? 0 : this.#view.getUint32(60);
  }

  #start(page: number): number {
    return (page - 1) * this.pageSize;
  }

  /** Where the b-tree header of a page begins: the first page has the file's own header before it. */
  #head(page: number): number {
    return this.#start(page) + (page === 1 ? HEADER : 0);
  }

  #typeOf(page: number): number {
    return page >= 1 && page <= this.pageCount ? (this.#bytes[this.#head(page)] ?? 0) : 0;
  }

  isTableLeaf(page: number): boolean {
    return this.#typeOf(page) === TABLE_LEAF;
  }

  isIndexLeaf(page: number): boolean {
    return this.#typeOf(page) === INDEX_LEAF;
  }

  /** Where its cells begin, counted from the page; those that can't be are left out. */
  #cells(page: number): number[] {
    const head = this.#head(page);
    const isInterior = [TABLE_INTERIOR, INDEX_INTERIOR].includes(this.#typeOf(page));
    const first = head + (isInterior ? 12 : 8);
    const end = this.#start(page) + this.pageSize;
    const count = Math.min(this.#view.getUint16(head + 3), Math.floor((end - first) / 2));
    const lowest = first - this.#start(page);
    return Array.from({ length: count }, (_, index) => this.#view.getUint16(first + index * 2)).filter(
      (offset) => offset >= lowest && offset < this.pageSize - 3,
    );
  }

  /** The pages a tree's interior page leads to; none for any other page. */
  #children(page: number): number[] {
    const type = this.#typeOf(page);
    if (type !== TABLE_INTERIOR && type !== INDEX_INTERIOR) return [];
    const start = this.#start(page);
    const pointers = this.#cells(page).map((offset) => this.#view.getUint32(start + offset));
    return [...pointers, this.#view.getUint32(this.#head(page) + 8)];
  }

  /** Every page a tree leads to from its root, each once, as far as it can be followed. */
  treePages(root: number, taken: ReadonlySet<number> = new Set()): Set<number> {
    const seen = new Set<number>();
    const ahead = [root];
    for (let page = ahead.pop(); page !== undefined; page = ahead.pop()) {
      if (page < 1 || page > this.pageCount || seen.has(page) || taken.has(page)) continue;
      seen.add(page);
      ahead.push(...this.#children(page));
    }
    return seen;
  }

  /** The pages nobody uses, as far as the list of them can be followed: what stands there was deleted. */
  freePages(): Set<number> {
    const free = new Set<number>();
    if (this.#bytes.length < HEADER) return free;
    let trunk = this.#view.getUint32(32);
    while (trunk >= 1 && trunk <= this.pageCount && !free.has(trunk)) {
      free.add(trunk);
      const start = this.#start(trunk);
      const count = Math.min(this.#view.getUint32(start + 4), this.pageSize / 4 - 2);
      for (let index = 0; index < count; index += 1) free.add(this.#view.getUint32(start + 8 + index * 4));
      trunk = this.#view.getUint32(start);
    }
    return free;
  }

  /** Bytes of a cell that lie on the page itself. https://www.sqlite.org/fileformat2.html#cell_payload */
  #localSize(payload: number, isTable: boolean): number {
    const most = isTable ? this.#usable - 35 : Math.floor(((this.#usable - 12) * 64) / 255) - 23;
    if (payload <= most) return payload;
    const least = Math.floor(((this.#usable - 12) * 32) / 255) - 23;
    const size = least + ((payload - least) % (this.#usable - 4));
    return size <= most ? size : least;
  }

  /** A cell's whole payload, or as much of it as there is. */
  #payload(at: number, size: number, isTable: boolean, pageEnd: number): { bytes: Uint8Array; isWhole: boolean } {
    const local = this.#localSize(size, isTable);
    if (local === size) {
      const end = Math.min(at + size, pageEnd);
      return { bytes: this.#bytes.subarray(at, end), isWhole: end === at + size };
    }
    const pieces = [this.#bytes.subarray(at, at + local)];
    let left = size - local;
    let page = at + local + 4 <= pageEnd ? this.#view.getUint32(at + local) : 0;
    const seen = new Set<number>();
    while (left > 0 && page >= 1 && page <= this.pageCount && !seen.has(page)) {
      seen.add(page);
      const start = this.#start(page);
      const length = Math.min(left, this.#usable - 4);
      pieces.push(this.#bytes.subarray(start + 4, start + 4 + length));
      left -= length;
      page = this.#view.getUint32(start);
    }
    return { bytes: Buffer.concat(pieces), isWhole: left === 0 };
  }

  /** Every row of a leaf that can be read as one. */
  rowsOf(page: number): Row[] {
    const isTable = this.isTableLeaf(page);
    if (!isTable && !this.isIndexLeaf(page)) return [];
    const start = this.#start(page);
    return this.#cells(page).flatMap((offset) => {
      const row = this.#rowAt(start + offset, isTable, start + this.pageSize);
      return row === null ? [] : [row];
    });
  }

  #rowAt(at: number, isTable: boolean, pageEnd: number): Row | null {
    const size = varintIn(this.#bytes, at);
    // no text of ours is so long that its row is larger
    if (size.value < 2 || size.value > 64_000_000 || size.value > this.#bytes.length) return null;
    const rowId = isTable ? varintIn(this.#bytes, size.next) : { value: 0, next: size.next };
    if (!Number.isSafeInteger(rowId.value)) return null;
    const payload = this.#payload(rowId.next, size.value, isTable, pageEnd);
    const record = readRecord(payload.bytes);
    if (record === null) return null;
    return { rowId: rowId.value, values: record.values, isDamaged: record.isDamaged || !payload.isWhole };
  }
}

/** At most nine bytes; a value past what a number holds to the letter comes as one that fits nothing. */
function varintIn(bytes: Uint8Array, at: number): Varint {
  let value = 0;
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes[at + index] ?? 0;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, next: at + index + 1 };
  }
  return { value: Number.POSITIVE_INFINITY, next: at + 9 };
}

const sizes = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function numberOf(bytes: Uint8Array, type: number): Value {
  if (type === 8 || type === 9) return type - 8;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === 7) return view.getFloat64(0);
  let value = BigInt((bytes[0] ?? 0) >= 0x80 ? -1 : 0);
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}

function textOf(bytes: Uint8Array): { value: string; isDamaged: boolean } {
  try {
    const value = text.decode(bytes);
    // no text of ours holds one: the gate refuses it
    return value.includes('\0')
      ? { value: value.replaceAll('\0', '\uFFFD'), isDamaged: true }
      : { value, isDamaged: false };
  } catch {
    return { value: lossyText.decode(bytes).replaceAll('\0', '\uFFFD'), isDamaged: true };
  }
}

interface Read {
  values: Value[];
  isDamaged: boolean;
}

function valueOf(bytes: Uint8Array, type: number, isWhole: boolean): { value: Value; isDamaged: boolean } {
  if (type === 0) return { value: null, isDamaged: false };
  if (type < 12) return isWhole ? { value: numberOf(bytes, type), isDamaged: false } : { value: null, isDamaged: true };
  if (type % 2 === 0) return { value: Uint8Array.from(bytes), isDamaged: !isWhole };
  const read = textOf(bytes);
  return { value: read.value, isDamaged: read.isDamaged || !isWhole };
}

/** https://www.sqlite.org/fileformat2.html#record_format; null for what is none. */
function readRecord(bytes: Uint8Array): Read | null {
  const header = varintIn(bytes, 0);
  if (header.value < 1 || header.value > bytes.length || header.value > 2_000) return null;
  const types: number[] = [];
  let at = header.next;
  while (at < header.value) {
    const { value, next } = varintIn(bytes, at);
    if (value === 10 || value === 11 || !Number.isSafeInteger(value)) return null;
    types.push(value);
    at = next;
  }
  if (at !== header.value) return null;
  const values: Value[] = [];
  let isDamaged = false;
  for (const type of types) {
    const size = type < 12 ? (sizes[type] ?? 0) : Math.floor((type - 12) / 2);
    const piece = bytes.subarray(at, at + size);
    const read = valueOf(piece, type, piece.length === size);
    values.push(read.value);
    isDamaged ||= read.isDamaged;
    at += size;
  }
  return { values, isDamaged };
}
