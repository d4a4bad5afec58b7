// What sets Markdown to be read, fetched before the first text is opened. A place that shows a title over a text waits for it: both come in one frame.

import { fetchedPart } from '../ui/fetched-part.ts';

const reading = fetchedPart(async () => (await import('./rendered-markdown.tsx')).RenderedMarkdown);

export const fetchReadingCode = reading.fetch;
export const useIsReadable = reading.useIsThere;
export const RenderedMarkdown = reading.Part;
