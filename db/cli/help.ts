// The help text of the terminal, whole.

export const HELP = `Afterimage, a private film journal.

  journal log --title T [options]     log a film
  journal list                        entries, newest first
  journal show ID                     one entry with its review
  journal search QUERY                as in the program: words, "phrases", -without, theme:grief rating:>=4
  journal search --saved NAME         what a saved search finds
  journal searches                    saved searches, and how much each finds
  journal edit ID [options]           change an entry or its film
  journal trash ID, restore ID        into the trash and out again
  journal undo, redo
  journal themes
  journal export --format F --to PLACE        everything, or what one option below says
  journal import FILE...              what Letterboxd, IMDb, Trakt and others export, a CSV, notes, or our own JSON
  journal imports, undo-import ID     what was imported, and taking it back
  journal backup                      a copy of all of it, looked over; backups lists those there are
  journal restore BACKUP --dry-run    what putting a backup back would change; without --dry-run it is put back,
                                      and what was there is kept as a backup
  journal salvage FILE --to PLACE     what can be read of a damaged journal, as a new one, and what is missing
  journal check                       look the journal over for damage

In a clone of the repository, write \`npm run journal -- list\` for \`journal list\`.

Everywhere
  --journal FILE    another journal than the usual one
  --json            one JSON document, nothing else
  --take-over       with a command that writes, where another computer left the journal open: waits two minutes for
                    a sign of it, and writes here when there is none

Options of log and edit
  --title T  --original-title T  --reading KANA  --year 2025  --runtime MINUTES
  --director D  --country C  --language L  --genre G        each as often as needed
  --watched-on D    2026-03-14, 2026-03, "March 2019", yesterday, unknown
  --rating R        0.5 to 5 in half stars, or none
  --theme A  --tag B                                        each as often as needed
  --medium M  --place P  --company C
  --review-file F   Markdown in UTF-8; - reads what is piped in
  --rewatch  --liked  --unfinished  --spoilers              --no-liked and so on take it back

Options of import: --dry-run  --mapping FILE (what the columns of a CSV mean)  --take KIND (the file's word counts
  where both changed: rating, review, watchedOn, tags, ...)  --notes-are-films (pages without a film)
  --series-are-films (series, episodes and games of IMDb)  --alike-are-others (films whose titles are written a little
  differently here)  --next-years-are-same (films that are here with the year before or after)
Options of list: --year 2026|unknown  --rating R|none  --theme A  --tag B  --limit N
Options of export
  --format json|markdown|csv|letterboxd|html|epub   JSON loses nothing; markdown, letterboxd and html are new folders
  --language en|ja    the language of html and epub: headings, dates, order; without it the journal's own
  --search QUERY  --list NAME  --theme NAME  --film "Title (Year)"  --year 2026|unknown

Options of search: --order relevance|newest|oldest|rating  --limit N  --saved NAME

What a search may hold
  words in any order and form   "a phrase"   -without   a OR b   (a b) OR c   near(a b, 5)
  theme:grief  tag:  film:  title:  director:  country:  language:  list:  medium:  company:  "two words" in quotes
  rating:>=4  year:1990..1999  watched:2026-03  written:>2026-01  words:>800  lang:ja
  is:rewatch|liked|unfinished|reviewed|unrated|spoiler  has:quote|poster
  in:reviews|reflections|quotes|clippings|titles        each without, with a - before it

Ends with 0 when it worked, 1 when something was refused, 2 when the command line was wrong, 3 when the journal can't be opened.
`;
