// Owns the two icon containers, Windows' .ico and macOS' .icns. Both may simply hold PNGs.

/**
 * @param {ReadonlyMap<number, Buffer>} images PNGs by edge length, at most 256
 */
export function icoFile(images) {
  const header = Buffer.alloc(6);
  header.writeUInt16LE(1, 2); // an icon, not a cursor
  header.writeUInt16LE(images.size, 4);
  const entries = [];
  let offset = header.length + 16 * images.size;
  for (const [size, image] of images) {
    const entry = Buffer.alloc(16);
    entry.writeUInt8(size === 256 ? 0 : size, 0); // 0 stands for 256
    entry.writeUInt8(size === 256 ? 0 : size, 1);
    entry.writeUInt16LE(1, 4); // colour planes
    entry.writeUInt16LE(32, 6); // bits per pixel
    entry.writeUInt32LE(image.length, 8);
    entry.writeUInt32LE(offset, 12);
    entries.push(entry);
    offset += image.length;
  }
  return Buffer.concat([header, ...entries, ...images.values()]);
}

/** Apple's four-letter types: the plain size, and the size drawn at twice the resolution. */
const appleTypes = /** @type {const} */ ([
  ['icp4', 16],
  ['ic11', 32],
  ['icp5', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]);

/** @param {ReadonlyMap<number, Buffer>} images PNGs by edge length */
export function icnsFile(images) {
  const parts = [];
  for (const [type, size] of appleTypes) {
    const image = images.get(size);
    if (image === undefined) throw new Error(`the icon has no image of ${size} pixels`);
    parts.push(block(type, image));
  }
  return block('icns', Buffer.concat(parts));
}

/**
 * @param {string} type
 * @param {Buffer} content
 */
function block(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32BE(content.length + head.length, 4);
  return Buffer.concat([head, content]);
}
