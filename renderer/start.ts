// The first script: lets the frame be painted, then brings the page. Holds nothing, so that nothing waits for it.

/** Longer than any first frame takes; a window that is not painted (minimised, on another workspace) has its page all the same. */
const AT_THE_LATEST = 400;

let isBrought = false;

function bringPage(): void {
  if (isBrought) return;
  isBrought = true;
  void import('./main.tsx');
}

requestAnimationFrame(() => setTimeout(bringPage));
setTimeout(bringPage, AT_THE_LATEST);
