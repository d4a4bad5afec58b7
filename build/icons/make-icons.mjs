// Makes the icon files from the two drawings: png/, icon.ico, icon.icns. Run after changing a drawing: node build/icons/make-icons.mjs
// The results are checked in, so that packaging needs no display.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { withDisplay } from '../setup/display.mjs';
import { layOutFallback } from '../setup/fallback-electron.mjs';
import { runCommand } from '../setup/problem.mjs';
import { setUpTests } from '../setup/set-up.mjs';
import { icnsFile, icoFile } from './containers.mjs';

const folder = import.meta.dirname;
const pngSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const icoSizes = [16, 24, 32, 48, 64, 256];
const simplestUpTo = 32;

/** Windows and Linux draw icons edge to edge; macOS wants the margin of its own grid, which the drawing has. */
const tight = '76 76 872 872';

await runCommand(async () => {
  const runtime = await setUpTests();
  const work = mkdtempSync(join(tmpdir(), 'afterimage-icons-'));
  try {
    writeFileSync(join(work, 'package.json'), '{ "name": "icons", "main": "main.cjs" }');
    writeFileSync(
      join(work, 'main.cjs'),
      "const { app, BrowserWindow } = require('electron'); app.whenReady().then(() => new BrowserWindow({ show: false }).loadURL('data:text/html,'));",
    );
    let { executable } = runtime;
    if (runtime.kind === 'fallback') {
      layOutFallback(join(work, 'electron'), work);
      executable = join(work, 'electron', 'electron');
    }
    await withDisplay(() =>
      draw(executable, [...(runtime.kind === 'official' ? [work] : []), `--user-data-dir=${work}/data`]),
    );
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  }
});

/**
 * @param {string} executable
 * @param {readonly string[]} args
 */
async function draw(executable, args) {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({ executablePath: executable, args: [...args, ...sandbox] });
  try {
    const page = await app.firstWindow();
    const full = readFileSync(join(folder, 'icon.svg'), 'utf8');
    const small = readFileSync(join(folder, 'icon-small.svg'), 'utf8');
    /** @type {(svg: string, size: number) => Promise<Buffer>} */
    const rasterise = async (svg, size) => Buffer.from(String(await page.evaluate(paintScript(svg, size))), 'base64');

    /** @type {Map<number, Buffer>} */
    const images = new Map();
    const tightDrawing = full.replace('viewBox="0 0 1024 1024"', `viewBox="${tight}"`);
    for (const size of pngSizes) {
      images.set(size, await rasterise(size <= simplestUpTo ? small : tightDrawing, size));
    }
    /** @type {Map<number, Buffer>} */
    const macImages = new Map();
    for (const size of [16, 32, 64, 128, 256, 512, 1024]) {
      macImages.set(size, await rasterise(size <= simplestUpTo ? small : full, size));
    }
    mkdirSync(join(folder, 'png'), { recursive: true });
    for (const [size, image] of images) writeFileSync(join(folder, 'png', `${size}x${size}.png`), image);
    writeFileSync(join(folder, 'icon.ico'), icoFile(new Map([...images].filter(([size]) => icoSizes.includes(size)))));
    writeFileSync(join(folder, 'icon.icns'), icnsFile(macImages));
  } finally {
    await app.close();
  }
}

/**
 * A script for the page, as text: this room knows no DOM. It gives a PNG as base64.
 * @param {string} svg
 * @param {number} size
 */
function paintScript(svg, size) {
  const source = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg.replace('<svg ', `<svg width="${size}" height="${size}" `))}`;
  return `(async () => {
    const image = new Image();
    image.src = ${JSON.stringify(source)};
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: ${size}, height: ${size} });
    canvas.getContext('2d').drawImage(image, 0, 0, ${size}, ${size});
    return canvas.toDataURL('image/png').split(',')[1];
  })()`;
}
