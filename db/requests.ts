// The whole of what the outside can ask of a journal, in one table: name -> schema, verb. Must never let an unchecked value through.

import { z } from 'zod';
import { aside } from './aside/aside.ts';
import { keepElsewhere } from './backup/folder.ts';
import { listBackups } from './backup/list.ts';
import { backUp, backUpFirst } from './backup/make.ts';
import { listConflictCopies } from './conflict-copies.ts';
import { checkJournal } from './check.ts';
import { addClipping, editClipping, getClipping, restoreClipping, trashClipping } from './clipping.ts';
import { listDiary, outlineInSlices } from './diary.ts';
import { dropDraft, getDraft, putDraft } from './draft.ts';
import { editEntries, listKnownWords, summarizeSelection, trashEntries } from './entry-batch.ts';
import { readEntryLines } from './entry-lines.ts';
import { editEntry, getEntry, logEntry, restoreEntry, trashEntry } from './entry.ts';
import { completeFilms } from './film-completion.ts';
import { getHoldings } from './film-holdings.ts';
import { getFilmDossier, listFilms } from './film-list.ts';
import { keepFilmsApart, mergeFilms, splitFilm } from './film-merge.ts';
import { watchOfFilm } from './film-on-lists.ts';
import { editFilm, listCreditNames } from './film.ts';
import type { Journal } from './handles.ts';
import { getImport, listImports, listReportRows } from './import/report.ts';
import { undoNewest } from './import/take-back.ts';
import { undoImportInSlices } from './import/undo-import.ts';
import { mendText } from './mend.ts';
import { gatherInsights } from './insights.ts';
import {
  addToList,
  createList,
  editList,
  getList,
  indexLists,
  moveInList,
  noteInList,
  removeFromList,
  restoreList,
  trashList,
} from './list.ts';
import { backupId, type BackupList } from './model/backup.ts';
import { type CheckReport, textKey, textMending } from './model/check.ts';
import { clippingChange, clippingDraft } from './model/clipping.ts';
import { diaryFilter, diaryQuery, entryLinesQuery, NO_FILTER, onThisDayQuery } from './model/diary.ts';
import { logDraft } from './model/draft.ts';
import { entryChange, entryDraft } from './model/entry.ts';
import { entriesChange, entrySelection, wordField } from './model/entry-batch.ts';
import { exportRequest } from './model/export.ts';
import { importOpening, importRequest, importRowsQuery } from './model/import.ts';
import { insightsQuery } from './model/insights.ts';
import {
  listAddition,
  listChange,
  listDraft,
  listMove,
  listNoteChange,
  listRemoval,
  watchlistAddition,
  watchlistMove,
  watchlistNoteChange,
  watchlistRemoval,
} from './model/list.ts';
import { quoteListQuery, quotePick } from './model/quote.ts';
import { filmChange, filmCompletionQuery, filmListQuery, filmMerge, filmPair, filmSplit } from './model/film.ts';
import { posterDraft, posterOf } from './model/poster.ts';
import { reflectionChange, reflectionDraft } from './model/reflection.ts';
import { completeRequest, countRequest, facetsRequest, passagesRequest, searchRequest } from './model/search/answer.ts';
import {
  recentSearch,
  recentSearchClearing,
  savedSearchChange,
  savedSearchDraft,
} from './model/search/saved-search.ts';
import { tagChange, tagMerge } from './model/tag.ts';
import { themeChange, themeDraft, themeMerge } from './model/theme.ts';
import { listQuotes, pickQuote } from './quote.ts';
import { adoptSalvaged, lookForRescue, rescueFromBackup, salvageFirst } from './rescue.ts';
import { removePoster, setPoster } from './poster.ts';
import { editReflection, getReflection, restoreReflection, trashReflection, writeReflection } from './reflection.ts';
import { getRevision, listRevisions, restoreRevision } from './revision.ts';
import { prepareRestore, previewRestore } from './restore/restore.ts';
import { clearRecentSearches, listRecentSearches, noteRecentSearch } from './recent-search.ts';
import { listOnThisDay } from './on-this-day.ts';
import { rewatchEntry } from './rewatch.ts';
import { fetched, ofPlace, reading, type Request, request, waiting, working } from './request.ts';
import { createSavedSearch, deleteSavedSearch, editSavedSearch, listSavedSearches } from './saved-search.ts';
import { countBacklog } from './search/backlog.ts';
import { complete } from './search/complete.ts';
import { countFacets } from './search/facets.ts';
import { countFound, find, listPassages } from './search/find.ts';
import type { Sliced } from './search/pace.ts';
import { findRelated } from './search/related.ts';
import { rebuildIndex } from './search/rebuild.ts';
import { countSummary } from './summary.ts';
import { countTags } from './tag.ts';
import { deleteTag, editTag, mergeTags, turnTagIntoTheme } from './tag-change.ts';
import { createTheme, deleteTheme, editTheme, mergeThemes } from './theme-change.ts';
import { mapThemes } from './theme-map.ts';
import { getTheme } from './theme-page.ts';
import { countThemes } from './theme.ts';
import { emptyTrash, listTrash } from './trash.ts';
import { getUndoState, redo } from './undo.ts';
import { addToWatchlist, listWatchlist, moveInWatchlist, noteInWatchlist, removeFromWatchlist } from './watchlist.ts';

/** In a thread of its own; a journal in memory is nobody else's to read. */
function* checkAside(journal: Journal): Sliced<CheckReport> {
  return journal.path === ':memory:' ? checkJournal(journal) : yield* aside('check', { path: journal.path });
}

function keepBackupsIn(path: string, folder: string | null): BackupList {
  keepElsewhere(path, folder);
  return listBackups(path);
}

const nothing = z.strictObject({});
const byId = z.strictObject({ id: z.int().positive() });
const byBackup = z.strictObject({ id: backupId });
const draftKey = z.literal('log');

export const requests = {
  'journal.summary': reading(nothing, countSummary),
  'journal.copies': request(nothing, listConflictCopies),
  'journal.check': {
    ...request(nothing, checkJournal),
    work: (journal) => checkAside(journal),
    isSteady: true,
  } as Request<typeof nothing, CheckReport>,
  'rescue.begin': request(nothing, () => null),
  'rescue.look': ofPlace(nothing, lookForRescue),
  'rescue.salvage': ofPlace(nothing, salvageFirst),
  'rescue.adopt': ofPlace(nothing, adoptSalvaged),
  'rescue.restore': ofPlace(byBackup, rescueFromBackup),
  'search.rebuild': { ...working(nothing, rebuildIndex), isHolding: true },
  'text.copies': waiting(textKey, ({ path }, key) => aside('copies', { path, key })),
  'text.mend': request(textMending, mendText),

  'backup.list': request(nothing, ({ path }) => listBackups(path)),
  'backup.make': waiting(nothing, (journal) => backUp(journal, 'on-demand')),
  'backup.preview': waiting(byBackup, previewRestore),
  'backup.restore': waiting(byBackup, prepareRestore, { isHolding: true }),
  'backup.keepIn': request(z.strictObject({ folder: z.string().min(1) }), ({ path }, { folder }) =>
    keepBackupsIn(path, folder),
  ),
  'backup.keepBeside': request(nothing, ({ path }) => keepBackupsIn(path, null)),

  'diary.outline': reading(z.strictObject({ filter: diaryFilter.default(NO_FILTER) }), (db, { filter }) =>
    outlineInSlices(db, filter),
  ),
  'diary.list': request(diaryQuery, ({ db }, query) => listDiary(db, query)),
  'diary.onThisDay': reading(onThisDayQuery, listOnThisDay),

  'entry.get': request(byId, ({ db }, { id }) => getEntry(db, id)),
  'entry.log': request(entryDraft, logEntry),
  'entry.edit': request(entryChange, editEntry),
  'entry.trash': request(byId, (journal, { id }) => trashEntry(journal, id)),
  'entry.restore': request(byId, (journal, { id }) => restoreEntry(journal, id)),
  'entry.rewatch': request(byId, (journal, { id }) => rewatchEntry(journal, id)),
  'entry.lines': reading(entryLinesQuery, (db, { ids }) => readEntryLines(db, ids)),
  'entry.selection': request(z.strictObject({ entries: entrySelection }), ({ db }, selected) =>
    summarizeSelection(db, selected),
  ),
  'entry.editMany': request(entriesChange, editEntries),
  'entry.trashMany': request(z.strictObject({ entries: entrySelection }), trashEntries),
  'entry.words': request(z.strictObject({ field: wordField }), ({ db }, query) => listKnownWords(db, query)),

  'revision.list': request(z.strictObject({ entryId: z.int().positive() }), ({ db }, { entryId }) =>
    listRevisions(db, entryId),
  ),
  'revision.get': request(byId, ({ db }, { id }) => getRevision(db, id)),
  'revision.restore': request(byId, (journal, { id }) => restoreRevision(journal, id)),

  'film.list': request(filmListQuery, ({ db }, query) => listFilms(db, query)),
  'film.get': request(byId, ({ db }, { id }) => getFilmDossier(db, id)),
  'film.complete': request(filmCompletionQuery, ({ db }, query) => completeFilms(db, query)),
  'film.edit': request(filmChange, editFilm),
  'film.credits': request(nothing, ({ db }) => listCreditNames(db)),
  'film.holdings': request(byId, ({ db }, { id }) => getHoldings(db, id)),
  'film.merge': request(filmMerge, mergeFilms),
  'film.split': request(filmSplit, splitFilm),
  'film.keepApart': request(filmPair, keepFilmsApart),

  'poster.set': request(posterDraft, setPoster),
  'poster.remove': request(posterOf, removePoster),

  'reflection.get': request(byId, ({ db }, { id }) => getReflection(db, id)),
  'reflection.write': request(reflectionDraft, writeReflection),
  'reflection.edit': request(reflectionChange, editReflection),
  'reflection.trash': request(byId, (journal, { id }) => trashReflection(journal, id)),
  'reflection.restore': request(byId, (journal, { id }) => restoreReflection(journal, id)),

  'clipping.get': request(byId, ({ db }, { id }) => getClipping(db, id)),
  'clipping.add': request(clippingDraft, addClipping),
  'clipping.edit': request(clippingChange, editClipping),
  'clipping.trash': request(byId, (journal, { id }) => trashClipping(journal, id)),
  'clipping.restore': request(byId, (journal, { id }) => restoreClipping(journal, id)),

  'quote.list': request(quoteListQuery, ({ db }, query) => listQuotes(db, query)),
  'quote.pick': request(quotePick, ({ db }, query) => pickQuote(db, query)),

  'list.list': request(nothing, ({ db }) => indexLists(db)),
  'list.get': request(byId, ({ db }, { id }) => getList(db, id)),
  'list.create': request(listDraft, createList),
  'list.edit': request(listChange, editList),
  'list.add': request(listAddition, addToList),
  'list.remove': request(listRemoval, removeFromList),
  'list.move': request(listMove, moveInList),
  'list.note': request(listNoteChange, noteInList),
  'list.trash': request(byId, (journal, { id }) => trashList(journal, id)),
  'list.restore': request(byId, (journal, { id }) => restoreList(journal, id)),

  'watchlist.list': request(nothing, ({ db }) => listWatchlist(db)),
  'watchlist.find': request(watchlistRemoval, ({ db }, { filmId }) => watchOfFilm(db, filmId)),
  'watchlist.add': request(watchlistAddition, addToWatchlist),
  'watchlist.remove': request(watchlistRemoval, removeFromWatchlist),
  'watchlist.move': request(watchlistMove, moveInWatchlist),
  'watchlist.note': request(watchlistNoteChange, noteInWatchlist),

  'theme.list': reading(nothing, countThemes),
  'theme.get': request(byId, ({ db }, { id }) => getTheme(db, id)),
  'theme.create': request(themeDraft, createTheme),
  'theme.edit': request(themeChange, editTheme),
  'theme.merge': request(themeMerge, mergeThemes),
  'theme.map': request(nothing, ({ db }) => mapThemes(db)),
  'theme.delete': request(byId, (journal, { id }) => deleteTheme(journal, id)),
  'tag.list': reading(nothing, countTags),
  'tag.edit': request(tagChange, editTag),
  'tag.merge': request(tagMerge, mergeTags),
  'tag.delete': request(byId, (journal, { id }) => deleteTag(journal, id)),
  'tag.toTheme': request(byId, (journal, { id }) => turnTagIntoTheme(journal, id)),

  'insights.get': reading(insightsQuery, gatherInsights),

  'trash.list': request(nothing, ({ db }) => listTrash(db)),
  'trash.empty': request(nothing, (journal) => emptyTrash(journal)),

  'search.find': { ...reading(searchRequest, find), isUrgent: true },
  'search.facets': reading(facetsRequest, (db, { query }) => countFacets(db, query)),
  'search.count': reading(countRequest, (db, { query }) => countFound(db, query)),
  'search.backlog': request(nothing, ({ reader }) => ({ left: countBacklog(reader) })),
  'search.complete': request(completeRequest, ({ reader }, { query, caret }) => complete(reader, query, caret)),
  'search.passages': request(passagesRequest, ({ reader }, { query, id }) => listPassages(reader, id, query)),
  'entry.related': reading(byId, findRelated),

  'savedSearch.list': request(nothing, ({ db }) => listSavedSearches(db)),
  'savedSearch.create': request(savedSearchDraft, createSavedSearch),
  'savedSearch.edit': request(savedSearchChange, editSavedSearch),
  'savedSearch.delete': request(byId, (journal, { id }) => deleteSavedSearch(journal, id)),
  'recentSearch.list': request(nothing, ({ db }) => listRecentSearches(db)),
  'recentSearch.note': request(recentSearch, noteRecentSearch),
  'recentSearch.clear': request(recentSearchClearing, clearRecentSearches),

  'draft.get': request(z.strictObject({ key: draftKey }), ({ db }, { key }) => getDraft(db, key)),
  'draft.put': request(z.strictObject({ key: draftKey, draft: logDraft }), (journal, { key, draft }) =>
    putDraft(journal, key, draft),
  ),
  'draft.drop': request(z.strictObject({ key: draftKey }), (journal, { key }) => dropDraft(journal, key)),

  'undo.state': request(nothing, ({ db }) => getUndoState(db)),
  'undo.undo': request(z.strictObject({ step: z.int().positive().optional() }), (journal, { step }) =>
    undoNewest(journal, step),
  ),
  'undo.redo': request(nothing, (journal) => redo(journal)),

  'export.run': fetched(
    exportRequest,
    () => import('./export/run.ts'),
    ({ exportInSlices }, journal, input) => exportInSlices(journal, input),
  ),

  'import.open': fetched(
    importOpening,
    () => import('./import/opening.ts'),
    ({ openingInSlices }, journal, input) => openingInSlices(journal, input),
  ),
  'import.preview': fetched(
    importRequest,
    () => import('./import/run.ts'),
    ({ previewInSlices }, journal, input) => previewInSlices(journal, input),
    { isHolding: true },
  ),
  'import.run': fetched(
    importRequest,
    () => import('./import/run.ts'),
    ({ importInSlices }, journal, input) => backUpFirst(journal, 'before-import', importInSlices(journal, input)),
    {
      isHolding: true,
    },
  ),
  'import.list': request(nothing, ({ db }) => listImports(db)),
  'import.get': request(byId, ({ db }, { id }) => getImport(db, id)),
  'import.rows': request(importRowsQuery, ({ db }, query) => listReportRows(db, query)),
  'import.undo': { ...working(byId, (journal, { id }) => undoImportInSlices(journal, id)), isHolding: true },
} as const;

export type RequestTable = typeof requests;
