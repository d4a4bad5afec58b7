// The editor, fetched before anybody begins to write. A page that is read stays as it is until it is there.

import { fetchedPart } from '../ui/fetched-part.ts';

const writing = fetchedPart(async () => (await import('./markdown-editor.tsx')).MarkdownEditor);

export const fetchWritingCode = writing.fetch;
export const useIsWritable = writing.useIsThere;
export const MarkdownEditor = writing.Part;
