// The JSON Schema of our own JSON, made of the very schemas that imports are checked with. Pure; the same for every journal.

import { z } from 'zod';
import {
  EXPORT_FORMAT,
  EXPORT_VERSION,
  exportedClipping,
  exportedEntry,
  exportedFilm,
  exportedJournal,
  exportedList,
  exportedReflection,
  exportedRevision,
  exportedSavedSearch,
  exportedTheme,
  exportedWatch,
} from './exchange.ts';

interface Said {
  id?: string;
  title?: string;
  description?: string;
}

const DATE = 'Dates are YYYY, YYYY-MM or YYYY-MM-DD, as precise as they are known; null is unknown.';
const INSTANT = 'Instants are milliseconds since 1970-01-01T00:00:00Z.';

function sayings(): z.core.$ZodRegistry<Said> {
  const said = z.registry<Said>();
  said.add(exportedJournal, {
    title: `Afterimage journal, version ${EXPORT_VERSION}`,
    description: `A film journal. ${DATE} ${INSTANT} What is in the trash has trashedAt.`,
  });
  said.add(exportedFilm, {
    id: 'film',
    description: 'A film with all that was written about it. The poster is a JPEG, PNG or WebP file in base64.',
  });
  said.add(exportedEntry, {
    id: 'entry',
    description:
      'A viewing and/or a review. Rating in half stars, 0.5 to 5. The review is Markdown; ||what stands between|| is hidden until asked for.',
  });
  said.add(exportedRevision, { id: 'revision', description: 'An earlier state of a review.' });
  said.add(exportedReflection, { id: 'reflection', description: 'A dated afterthought on a film, in Markdown.' });
  said.add(exportedClipping, { id: 'clipping', description: 'What somebody else wrote about the film.' });
  said.add(exportedTheme, {
    id: 'theme',
    description: 'What films are about. The parent is the name of another theme.',
  });
  said.add(exportedList, { id: 'list', description: 'Films in order, each by its uid, with a note.' });
  said.add(exportedWatch, { id: 'watch', description: 'A film to see, by its uid.' });
  said.add(exportedSavedSearch, { id: 'savedSearch', description: 'A search by its name.' });
  return said;
}

/** JSON Schema, draft 2020-12. What only a program can tell (a day that exists, a text without half characters) is not in it. */
export function exportSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(exportedJournal, {
    io: 'input',
    metadata: sayings(),
    unrepresentable: 'any',
  });
  return { $schema, $id: `urn:${EXPORT_FORMAT}:${EXPORT_VERSION}`, ...schema };
}
