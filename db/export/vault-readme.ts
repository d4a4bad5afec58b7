// What a vault says of itself. The same in every vault: nothing of the journal stands in it.

export const VAULT_README = `# A film journal, as Markdown

Written by Afterimage. Any editor reads it; in Obsidian, open this folder as a vault and the links work.

- \`Films/\`: a note for each film, with its entries, reflections, notes and clippings
- \`Themes/\`: a page for each theme, with the films it was found in
- \`Lists/\`: your lists, in their order, with what you noted
- \`Watchlist.md\`: films to see
- \`posters/\`: your own images

## Changing it

Write in it as you like. Above each entry stands a comment (\`<!-- afterimage … -->\`) that Obsidian hides: it holds the exact date, the time of logging and the number by which Afterimage knows the entry again. Leave it where it is. If you change the heading or the list under it, what you wrote there holds.

## What is in it

Afterimage reads the notes in \`Films/\` back: the film with its poster, and of each entry the date, rating, flags, medium, place, company, themes, tags and the review to the letter; reflections, clippings and notes too. Themes, lists and the watchlist come back from their pages.

Markdown can't hold these, and our own JSON does: what is in the trash, earlier versions of reviews, saved searches, the order and colours of themes, films of one name that you said are two, and when a film was last changed.
`;
