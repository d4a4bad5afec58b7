// What a page may ask of the journal: name -> input, output, tables. The gate's schemas are db/model's; db/requests.ts answers.

import type { BackupLine, BackupList, RestorePreview, RestoreReady } from '../../db/model/backup.ts';
import type { CheckReport, TextCopies, TextKey, TextMending } from '../../db/model/check.ts';
import type { ClippingChange, ClippingDetail, ClippingDraft } from '../../db/model/clipping.ts';
import type {
  DiaryOutline,
  DiaryPage,
  DiaryQuery,
  JournalSummary,
  DiaryFilter,
  OnThisDay,
} from '../../db/model/diary.ts';
import type { LogDraft } from '../../db/model/draft.ts';
import type {
  BatchReport,
  EntriesChange,
  EntrySelection,
  KnownWord,
  SelectionSummary,
  WordField,
} from '../../db/model/entry-batch.ts';
import type { EntryChange, EntryDetail, EntryDraft, EntryLine, FilmDossier } from '../../db/model/entry.ts';
import type { ExportReport, ExportRequest } from '../../db/model/export.ts';
import type {
  ImportLine,
  ImportOpened,
  ImportPreview,
  ImportReport,
  ImportRequestInput,
  ImportRowsQuery,
  ImportUndoing,
  ReportRow,
} from '../../db/model/import.ts';
import type { Insights, InsightsQuery } from '../../db/model/insights.ts';
import type {
  CreditNames,
  FilmChange,
  FilmCompletion,
  FilmDetail,
  FilmHoldings,
  FilmKey,
  FilmMerge,
  FilmPair,
  FilmSplit,
  FilmTilePage,
} from '../../db/model/film.ts';
import type { ConflictCopy } from '../../db/model/journal.ts';
import type {
  ListAddition,
  ListChange,
  ListDetail,
  ListDraft,
  ListLine,
  WatchlistAddition,
  WatchlistFilm,
  WatchOfFilm,
} from '../../db/model/list.ts';
import type { QuoteKey, QuoteLine, QuotePage } from '../../db/model/quote.ts';
import type { PosterDraft } from '../../db/model/poster.ts';
import type { ReflectionChange, ReflectionDetail, ReflectionDraft } from '../../db/model/reflection.ts';
import type { RescueOffer, Rescued, SalvageReport } from '../../db/model/salvage.ts';
import type { RevisionLine, RevisionText } from '../../db/model/revision.ts';
import type {
  FacetAnswer,
  PlacedPassage,
  RelatedEntry,
  SearchAnswer,
  SearchCompletion,
  SearchRequest,
} from '../../db/model/search/answer.ts';
import type {
  RecentSearch,
  SavedSearch,
  SavedSearchChange,
  SavedSearchDraft,
} from '../../db/model/search/saved-search.ts';
import type { TagLine, TagName } from '../../db/model/tag.ts';
import type { ThemeChange, ThemeMap, ThemeDetail, ThemeLine, ThemeMerge, ThemeName } from '../../db/model/theme.ts';
import type { TrashLine } from '../../db/model/trash.ts';
import type { UndoState, UndoStep } from '../../db/model/undo.ts';

export const tables = [
  ...(['film', 'entry', 'theme', 'tag', 'reflection', 'clipping', 'list', 'watchlist'] as const),
  ...(['savedSearch', 'recentSearch', 'draft', 'undo', 'import', 'backup', 'backlog'] as const),
] as const;
export type Table = (typeof tables)[number];

interface RequestShape<Input, Output> {
  readonly kind: 'read' | 'write';
  /** A read depends on these; a write changes these. */
  readonly tables: readonly Table[];
  /** Never there at run time: carries the types. */
  readonly types?: { input: Input; output: Output };
}

function reads<Input, Output>(...touched: Table[]): RequestShape<Input, Output> {
  return { kind: 'read', tables: touched };
}

function writes<Input, Output>(...touched: Table[]): RequestShape<Input, Output> {
  return { kind: 'write', tables: touched };
}

/** What the search index is made of. */
export const searched = ['film', 'entry', 'theme', 'tag', 'reflection', 'clipping', 'list', 'watchlist'] as const;

type Nothing = Record<string, never>;
type Id = { id: number };

export const contract = {
  'journal.summary': reads<Nothing, JournalSummary>(
    'film',
    'entry',
    'theme',
    'tag',
    'reflection',
    'clipping',
    'list',
    'watchlist',
  ),
  'journal.copies': reads<Nothing, ConflictCopy[]>(),
  'journal.check': reads<Nothing, CheckReport>(),
  /** Closes a journal that was found damaged, so that the ways out can be taken. */
  'rescue.begin': writes<Nothing, null>(...tables),
  /** What a journal that can't be opened has to go back to. */
  'rescue.look': reads<Nothing, RescueOffer>(),
  /** Reads what is left of it into a journal that waits. */
  'rescue.salvage': writes<Nothing, SalvageReport>('backup'),
  /** Opens what was salvaged in its place; the damaged file stays beside it. */
  'rescue.adopt': writes<Nothing, Rescued>(...tables),
  'rescue.restore': writes<{ id: string }, Rescued>(...tables),
  'search.rebuild': writes<Nothing, null>(...tables),
  /** The newest good copy of a text that is not what was written. */
  'text.copies': reads<TextKey, TextCopies>(...tables),
  'text.mend': writes<TextMending, UndoStep | null>('entry', 'reflection', 'clipping', 'undo'),

  'backup.list': reads<Nothing, BackupList>('backup'),
  'backup.make': writes<Nothing, BackupLine>('backup'),
  /** What putting it back would change. */
  'backup.preview': reads<{ id: string }, RestorePreview>(...tables),
  /** Answered once the journal that is open is the backup's. */
  'backup.restore': writes<{ id: string }, RestoreReady>(...tables),
  'backup.keepIn': writes<{ folder: string }, BackupList>('backup'),
  'backup.keepBeside': writes<Nothing, BackupList>('backup'),

  'diary.outline': reads<{ filter?: DiaryFilter }, DiaryOutline>('film', 'entry', 'theme', 'tag'),
  'diary.list': reads<DiaryQuery, DiaryPage>('film', 'entry', 'theme', 'tag'),
  'diary.onThisDay': reads<{ day: string; most?: number }, OnThisDay>('film', 'entry', 'theme'),

  'entry.get': reads<Id, EntryDetail>('film', 'entry', 'theme', 'tag'),
  'entry.log': writes<EntryDraft, EntryDetail>('film', 'entry', 'theme', 'tag', 'draft', 'undo'),
  'entry.edit': writes<EntryChange, EntryDetail>('entry', 'theme', 'tag', 'undo'),
  'entry.trash': writes<Id, UndoStep>('entry', 'undo'),
  'entry.restore': writes<Id, EntryDetail>('entry', 'undo'),
  'entry.rewatch': writes<Id, EntryDetail>('entry', 'theme', 'tag', 'undo'),
  'entry.lines': reads<{ ids: number[] }, EntryLine[]>('film', 'entry', 'theme'),
  'entry.selection': reads<{ entries: EntrySelection }, SelectionSummary>('entry', 'theme', 'tag'),
  'entry.editMany': writes<EntriesChange, BatchReport>('entry', 'theme', 'tag', 'undo'),
  'entry.trashMany': writes<{ entries: EntrySelection }, BatchReport>('entry', 'undo'),
  'entry.words': reads<{ field: WordField }, KnownWord[]>('entry'),

  'revision.list': reads<{ entryId: number }, RevisionLine[]>('entry'),
  'revision.get': reads<Id, RevisionText>('entry'),
  /** Null where the review is that version already. */
  'revision.restore': writes<Id, UndoStep | null>('entry', 'undo'),

  'film.list': reads<{ after?: FilmKey | null; limit?: number }, FilmTilePage>(
    ...(['film', 'entry', 'theme', 'reflection', 'clipping'] as const),
  ),
  'film.get': reads<Id, FilmDossier>('film', 'entry', 'theme', 'tag', 'reflection', 'clipping', 'list', 'watchlist'),
  'film.complete': reads<{ typed: string; limit?: number }, FilmCompletion[]>('film', 'entry'),
  'film.edit': writes<FilmChange, FilmDetail>('film', 'undo'),
  'film.credits': reads<Nothing, CreditNames>('film'),
  'film.holdings': reads<Id, FilmHoldings>('film', 'entry', 'reflection', 'clipping', 'list', 'watchlist'),
  'film.merge': writes<FilmMerge, UndoStep>(
    ...(['film', 'entry', 'reflection', 'clipping', 'list', 'watchlist', 'undo'] as const),
  ),
  'film.split': writes<FilmSplit, FilmDetail>('film', 'entry', 'reflection', 'clipping', 'undo'),
  'film.keepApart': writes<FilmPair, null>('film', 'undo'),

  'poster.set': writes<PosterDraft, FilmDetail>('film', 'undo'),
  'poster.remove': writes<{ filmId: number }, UndoStep>('film', 'undo'),

  'reflection.get': reads<Id, ReflectionDetail>('film', 'reflection'),
  'reflection.write': writes<ReflectionDraft, ReflectionDetail>('reflection', 'undo'),
  'reflection.edit': writes<ReflectionChange, ReflectionDetail>('reflection', 'undo'),
  'reflection.trash': writes<Id, UndoStep>('reflection', 'undo'),
  'reflection.restore': writes<Id, ReflectionDetail>('reflection', 'undo'),

  'clipping.get': reads<Id, ClippingDetail>('film', 'clipping'),
  'clipping.add': writes<ClippingDraft, ClippingDetail>('clipping', 'undo'),
  'clipping.edit': writes<ClippingChange, ClippingDetail>('clipping', 'undo'),
  'clipping.trash': writes<Id, UndoStep>('clipping', 'undo'),
  'clipping.restore': writes<Id, ClippingDetail>('clipping', 'undo'),

  'quote.list': reads<{ after?: QuoteKey | null; limit?: number }, QuotePage>('film', 'entry', 'reflection'),
  'quote.pick': reads<{ but?: number | null }, QuoteLine | null>('film', 'entry', 'reflection'),

  'list.list': reads<Nothing, ListLine[]>('film', 'entry', 'theme', 'list'),
  'list.get': reads<Id, ListDetail>('film', 'entry', 'theme', 'list'),
  'list.create': writes<ListDraft, ListDetail>('list', 'undo'),
  'list.edit': writes<ListChange, ListDetail>('list', 'undo'),
  'list.add': writes<ListAddition, ListDetail>('film', 'list', 'undo'),
  'list.remove': writes<{ id: number; filmId: number }, UndoStep>('film', 'list', 'undo'),
  'list.move': writes<{ id: number; filmId: number; to: number }, ListDetail>('list', 'undo'),
  'list.note': writes<{ id: number; filmId: number; note: string; session?: string }, ListDetail>('list', 'undo'),
  'list.trash': writes<Id, UndoStep>('list', 'undo'),
  'list.restore': writes<Id, ListDetail>('list', 'undo'),

  'watchlist.list': reads<Nothing, WatchlistFilm[]>('film', 'entry', 'theme', 'watchlist'),
  /** Null where the film is not on it. */
  'watchlist.find': reads<{ filmId: number }, WatchOfFilm | null>('watchlist'),
  'watchlist.add': writes<WatchlistAddition, { filmId: number }>('film', 'watchlist', 'undo'),
  'watchlist.remove': writes<{ filmId: number }, UndoStep>('film', 'watchlist', 'undo'),
  'watchlist.move': writes<{ filmId: number; to: number }, WatchlistFilm[]>('watchlist', 'undo'),
  'watchlist.note': writes<{ filmId: number; note: string; session?: string }, WatchlistFilm[]>('watchlist', 'undo'),

  'theme.list': reads<Nothing, ThemeLine[]>('entry', 'theme'),
  'theme.get': reads<Id, ThemeDetail>('film', 'entry', 'theme'),
  'theme.create': writes<{ name: string }, ThemeName>('theme', 'undo'),
  'theme.edit': writes<ThemeChange, ThemeDetail>('theme', 'undo'),
  'theme.merge': writes<ThemeMerge, UndoStep>('entry', 'theme', 'undo'),
  'theme.map': reads<Nothing, ThemeMap>('entry', 'theme'),
  'theme.delete': writes<Id, UndoStep>('entry', 'theme', 'undo'),
  'tag.list': reads<Nothing, TagLine[]>('entry', 'tag'),
  'tag.edit': writes<TagName, TagName>('tag', 'undo'),
  'tag.merge': writes<{ id: number; into: number }, UndoStep>('entry', 'tag', 'undo'),
  'tag.delete': writes<Id, UndoStep>('entry', 'tag', 'undo'),
  'tag.toTheme': writes<Id, ThemeName>('entry', 'theme', 'tag', 'undo'),

  'insights.get': reads<InsightsQuery, Insights>('film', 'entry', 'theme', 'reflection'),

  'trash.list': reads<Nothing, TrashLine[]>('film', 'entry', 'theme', 'reflection', 'clipping', 'list'),
  'trash.empty': writes<Nothing, { itemCount: number }>(...tables),

  'search.find': reads<SearchRequest, SearchAnswer>(...searched),
  'search.facets': reads<{ query: string }, FacetAnswer>(...searched),
  'search.count': reads<{ query: string }, { found: number }>(...searched),
  /** How many texts search has yet to read. */
  'search.backlog': reads<Nothing, { left: number }>('backlog'),
  'search.complete': reads<{ query: string; caret: number }, SearchCompletion>(...searched),
  /** Every passage of one document that holds what is looked for. */
  'search.passages': reads<{ query: string; id: number }, PlacedPassage[]>(...searched),
  'entry.related': reads<Id, RelatedEntry[]>('film', 'entry', 'theme'),

  'savedSearch.list': reads<Nothing, SavedSearch[]>('savedSearch'),
  'savedSearch.create': writes<SavedSearchDraft, SavedSearch>('savedSearch', 'undo'),
  'savedSearch.edit': writes<SavedSearchChange, SavedSearch>('savedSearch', 'undo'),
  'savedSearch.delete': writes<Id, UndoStep>('savedSearch', 'undo'),
  'recentSearch.list': reads<Nothing, RecentSearch[]>('recentSearch'),
  'recentSearch.note': writes<{ query: string }, null>('recentSearch'),
  /** One line, or every one where none is named. */
  'recentSearch.clear': writes<{ query?: string }, null>('recentSearch'),

  'draft.get': reads<{ key: 'log' }, LogDraft | null>('draft'),
  'draft.put': writes<{ key: 'log'; draft: LogDraft }, null>('draft'),
  'draft.drop': writes<{ key: 'log' }, null>('draft'),

  'undo.state': reads<Nothing, UndoState>('undo'),
  'undo.undo': writes<{ step?: number }, UndoStep>(...tables),
  'undo.redo': writes<Nothing, UndoStep>(...tables),

  'export.run': reads<ExportRequest, ExportReport>(),

  'import.open': reads<{ from: string[] }, ImportOpened>(),
  'import.preview': reads<ImportRequestInput, ImportPreview>(),
  'import.run': writes<ImportRequestInput, ImportReport>(...tables),
  'import.list': reads<Nothing, ImportLine[]>('import'),
  'import.get': reads<Id, ImportReport>('import'),
  /** Rows of one group of a report, those after one of them. */
  'import.rows': reads<ImportRowsQuery, ReportRow[]>('import'),
  'import.undo': writes<Id, ImportUndoing>(...tables),
} as const;

export type Contract = typeof contract;
export type RequestName = keyof Contract;
type Types<N extends RequestName> = NonNullable<Contract[N]['types']>;
export type RequestInput<N extends RequestName> = Types<N>['input'];
export type RequestOutput<N extends RequestName> = Types<N>['output'];

/**
 * Requests that name places on disk: a page passes tokens from the shell, the journal process puts the paths in their
 * place. A single token is good for one request.
 */
export const fileFields = {
  'export.run': 'to',
  'backup.keepIn': 'folder',
  ...({ 'import.open': 'from', 'import.preview': 'from', 'import.run': 'from' } as const),
} as const satisfies Partial<Record<RequestName, string>>;

export function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}
