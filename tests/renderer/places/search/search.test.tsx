// The search as a person uses it: results while typing, filters by press and by completion, step by step in and out.

import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { log, logReview, oneMile } from '../../../support/one-mile.ts';
import type { PageDesk } from '../../../support/page-api.ts';
import { results, showSearch } from '../../../support/searching.tsx';

function fill({ journal }: PageDesk): void {
  log(journal, oneMile());
  logReview(journal, 'Kestrel', 'A bird over an empty field.', { themes: ['grief'], rating: 3 });
  logReview(journal, 'Night Bus', 'The driver hums.', { themes: ['night'], tags: ['with mum'] });
}

test('shows what is found while one types, marked, and says how much', async () => {
  const { user, line } = await showSearch(fill);
  expect(document.activeElement).toBe(line);
  await user.type(line, 'empty tra');
  await waitFor(() => expect(results()).toHaveLength(1));
  expect(results()[0]?.textContent).toContain('One Mile');
  expect([...(results()[0]?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)).toContain('track');
  expect(screen.getByText('1 found in 1 film')).toBeTruthy();
});

test('gives up what is still being looked for when a letter more is typed', async () => {
  const { user, line, desk } = await showSearch(fill);
  const goOn = desk.hold();
  await user.type(line, 'empty');
  const asked = desk.requests.flatMap(({ name, input }, index) =>
    name === 'search.find' ? [{ input, id: index + 1 }] : [],
  );
  const [last] = asked.splice(-1);
  expect(last?.input).toMatchObject({ query: 'empty', reach: 'newest' });
  for (const { id } of asked) expect(desk.cancelled).toContain(id);
  expect(desk.cancelled).not.toContain(last?.id);
  goOn();
  await waitFor(() => expect(results()).toHaveLength(2));
});

test('keeps the last answer on screen until there is another', async () => {
  const { user, line, desk } = await showSearch(fill);
  await user.type(line, 'empty');
  await waitFor(() => expect(results()).toHaveLength(2));
  const goOn = desk.hold();
  await user.type(line, ' track');
  expect(results()).toHaveLength(2);
  goOn();
  await waitFor(() => expect(results()).toHaveLength(1));
});

test('completes the value of a filter at the caret', async () => {
  const { user, line } = await showSearch(fill);
  await user.type(line, 'theme:gr');
  const option = await screen.findByRole('option', { name: /^grief/ });
  expect(option.getAttribute('aria-selected')).toBe('true');
  expect(line.getAttribute('aria-activedescendant')).toBe(option.id);
  await user.keyboard('{Tab}');
  expect(line.value).toBe('theme:grief ');
  expect(document.activeElement).toBe(line);
  await waitFor(() => expect(screen.queryByRole('option')).toBeNull());
  await waitFor(() => expect(results()).toHaveLength(2));
});

test('Escape closes the list, then clears the line, then leaves', async () => {
  const { user, line, history } = await showSearch(fill);
  await user.type(line, 'theme:gr');
  await screen.findByRole('option', { name: /^grief/ });
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('option')).toBeNull();
  expect(line.value).toBe('theme:gr');
  await user.keyboard('{Escape}');
  expect(line.value).toBe('');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(history.location.pathname).toBe('/'));
});

test('a name of a filter is only offered, never put in place of a word', async () => {
  const { user, line } = await showSearch(fill);
  await user.type(line, 'film');
  const option = await screen.findByRole('option', { name: 'film:' });
  expect(option.getAttribute('aria-selected')).toBe('false');
  await user.keyboard('{Enter}');
  expect(line.value).toBe('film');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(line.value).toBe('film:');
});

test('says which filter says nothing, and puts right what one chooses', async () => {
  const { user, line } = await showSearch(fill);
  await user.type(line, 'is:likd empty');
  expect(await screen.findByText(/“is:likd” says nothing/)).toBeTruthy();
  expect(line.getAttribute('aria-invalid')).toBe('true');
  await user.click(screen.getByRole('button', { name: 'is:liked' }));
  expect(line.value).toBe('is:liked empty');
  expect(line.getAttribute('aria-invalid')).toBeNull();
});

test('offers what may have been meant where nothing was found', async () => {
  const { user, line } = await showSearch(fill);
  await user.type(line, 'emptq field');
  await user.click(await screen.findByRole('button', { name: 'empty field' }));
  await waitFor(() => expect(results()).toHaveLength(1));
  expect(line.value).toBe('empty field');
});

test('narrows down by a press, and widens by another', async () => {
  const { user, line } = await showSearch(fill);
  await user.type(line, 'empty');
  await user.click(await screen.findByRole('button', { name: 'Narrow down' }));
  const themes = within(await screen.findByRole('group', { name: 'Themes' }));
  await user.click(themes.getByRole('button', { name: /^running 1/ }));
  expect(line.value).toBe('empty theme:running ');
  await waitFor(() => expect(results()).toHaveLength(1));
  const pressed = themes.getByRole('button', { name: /^running 1/ });
  expect(pressed.getAttribute('aria-pressed')).toBe('true');
  await user.click(pressed);
  expect(line.value).toBe('empty');
});

test('arrows go into what was found and back to the line', async () => {
  const { user, line } = await showSearch(fill);
  await user.type(line, 'empty ');
  await waitFor(() => expect(results()).toHaveLength(2));
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement).toBe(results()[1]);
  await user.keyboard('{ArrowUp}{ArrowUp}');
  expect(document.activeElement).toBe(line);
  await user.keyboard('{ArrowDown}{Escape}');
  expect(document.activeElement).toBe(line);
  expect(line.value).toBe('empty ');
});

test('shows another passage of the same text when asked', async () => {
  const { user, line } = await showSearch(({ journal }) => {
    logReview(journal, 'Two Places', 'The lamp by the door.\n\nNothing here.\n\nThe lamp on the stairs.');
  });
  await user.type(line, 'lamp');
  await user.click(await screen.findByRole('button', { name: 'Another passage' }));
  await waitFor(() => expect(results()).toHaveLength(2));
  expect(results().map((each) => each.textContent)).toEqual([
    expect.stringContaining('by the door'),
    expect.stringContaining('on the stairs'),
  ]);
  expect(screen.queryByRole('button', { name: 'Another passage' })).toBeNull();
});

test('another passage is of what was looked for then, not of what is now', async () => {
  const { user, line } = await showSearch(({ journal }) => {
    logReview(journal, 'Two Places', 'The lamp by the door.\n\nNothing here.\n\nThe lamplight on the stairs.');
  });
  await user.type(line, 'lamp');
  await user.click(await screen.findByRole('button', { name: 'Another passage' }));
  await waitFor(() => expect(results()).toHaveLength(2));
  await user.type(line, 'light');
  await waitFor(() => expect(results().map((each) => each.textContent)).toEqual([expect.stringContaining('stairs')]));
});

test('never shows what is hidden, and says so', async () => {
  const { user, line, container } = await showSearch(({ journal }) => {
    logReview(journal, 'Winter', 'The brother was never on the train.', { hasSpoilers: true });
  });
  await user.type(line, 'brother');
  expect(await screen.findByText(/stay hidden/)).toBeTruthy();
  expect(container.textContent).not.toContain('never on the train');
});

test('goes on past the first rows, and says when it does not', async () => {
  const { user, line } = await showSearch(({ journal }) => {
    for (let index = 0; index < 70; index += 1) logReview(journal, `Film ${index}`, 'The lamp again.');
  });
  await user.type(line, 'lamp');
  await waitFor(() => expect(results()).toHaveLength(25));
  const [first] = results();
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  await waitFor(() => expect(results()).toHaveLength(70));
  expect(results()[0]).toBe(first);
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  expect(screen.getByText('70 found in 70 films')).toBeTruthy();
});
