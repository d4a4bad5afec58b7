// The first script: lets the frame be painted, then brings the page. Holds nothing, so that nothing waits for it.

requestAnimationFrame(() => setTimeout(() => import('./main.tsx')));
