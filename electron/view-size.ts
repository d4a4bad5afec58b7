// How large everything is shown: the text size that was set, times what Ctrl/Cmd + and - make of it for now. Knows nothing of what is shown.

import { BrowserWindow, type WebContents } from 'electron';
import type { TextSize } from './contract/shell.ts';
import { changeSettings, settings } from './settings.ts';

/** The whole page grows, not its letters alone: rows, measures and distances keep their proportions. */
const FACTORS: Readonly<Record<TextSize, number>> = { smaller: 0.9, default: 1, larger: 1.15, largest: 1.3 };
const STEPS = [0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;
const USUAL = STEPS.indexOf(1);

let step = USUAL;

function factor(): number {
  return FACTORS[settings().textSize] * (STEPS[step] ?? 1);
}

function applyToAll(): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.setZoomFactor(factor());
}

/** Chromium remembers a size of its own for each page: ours goes over it whenever a page comes. */
export function keepViewSize(contents: WebContents): void {
  contents.on('dom-ready', () => contents.setZoomFactor(factor()));
}

export function setTextSize(textSize: TextSize): void {
  changeSettings({ textSize });
  step = USUAL;
  applyToAll();
}

/** `by`: a step up or down; 0: back to the text size that was set. */
export function zoomBy(by: -1 | 0 | 1): void {
  step = by === 0 ? USUAL : Math.max(0, Math.min(STEPS.length - 1, step + by));
  applyToAll();
}
