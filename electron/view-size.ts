// How large everything is shown: the text size that was set, times the size of the window, which Ctrl/Cmd + and - step. Knows nothing of what is shown.

import { BrowserWindow, type WebContents } from 'electron';
import type { TextSize } from './contract/shell.ts';
import { changeSettings, settings } from './settings.ts';
import { USUAL_WINDOW_SIZE, windowSizes } from './window-sizes.ts';

/** The whole page grows, not its letters alone: rows, measures and distances keep their proportions. */
const FACTORS: Readonly<Record<TextSize, number>> = { smaller: 0.9, default: 1, larger: 1.15, largest: 1.3 };
function factor(): number {
  const { textSize, windowSize } = settings();
  return (FACTORS[textSize] * windowSize) / 100;
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
  applyToAll();
}

/** `by`: a step up or down; 0: back to 100. Answers with the size, in percent. */
export function zoomBy(by: -1 | 0 | 1): number {
  const at = windowSizes.indexOf(settings().windowSize) + by;
  const windowSize = by === 0 ? USUAL_WINDOW_SIZE : windowSizes[Math.max(0, Math.min(windowSizes.length - 1, at))];
  changeSettings({ windowSize: windowSize ?? USUAL_WINDOW_SIZE });
  applyToAll();
  return settings().windowSize;
}
