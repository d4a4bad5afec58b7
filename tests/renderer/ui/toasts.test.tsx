// What happened, said once: with the way back, until it is dismissed or its time is over.

import { act, screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { say, sayTrouble, sayWithWayBack, takeWayBack, Toasts, troublesAreOver } from '../../../renderer/ui/toasts.tsx';
import { show } from '../../support/part.tsx';

/** What is said outlives the part that shows it: each test ends by taking it away. */
async function dismissAll(): Promise<void> {
  for (const button of screen.queryAllByLabelText('Dismiss')) act(() => button.click());
  await waitFor(() => expect(screen.queryAllByLabelText('Dismiss')).toEqual([]));
}

test('says a sentence, and is dismissed', async () => {
  const { user } = show(<Toasts />);
  act(() => say('Logged One Mile'));
  expect(await screen.findByText('Logged One Mile')).toBeTruthy();
  await user.click(screen.getByLabelText('Dismiss'));
  await waitFor(() => expect(screen.queryByText('Logged One Mile')).toBeNull());
});

test('the way back is one word that runs once and takes the sentence away', async () => {
  const undo = vi.fn<() => void>();
  const { user } = show(<Toasts />);
  act(() => say('Moved the entry of One Mile to the trash', { label: 'Undo', run: undo }));
  await user.click(await screen.findByText('Undo'));
  expect(undo).toHaveBeenCalledOnce();
  await waitFor(() => expect(screen.queryByText('Undo')).toBeNull());
});

test('trouble is heard at once, a sentence when there is time', async () => {
  show(<Toasts />);
  act(() => say('Exported 14 entries'));
  act(() => sayTrouble('The disk is full.'));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('The disk is full.'));
  const region = screen.getByRole('region', { name: 'Messages' });
  expect(region.getAttribute('aria-live')).toBe('polite');
  expect(region.textContent).toContain('Exported 14 entries');
  await dismissAll();
});

test('goes by itself: after five seconds, or eight where there is a way back', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  show(<Toasts />);
  act(() => say('The trash is empty'));
  await act(() => vi.advanceTimersByTimeAsync(4_900));
  expect(screen.queryByText('The trash is empty')).toBeTruthy();
  await act(() => vi.advanceTimersByTimeAsync(600));
  expect(screen.queryByText('The trash is empty')).toBeNull();
  act(() => say('Imported 3 entries.', { label: 'Undo', run: () => undefined }));
  await act(() => vi.advanceTimersByTimeAsync(5_500));
  expect(screen.queryByText('Imported 3 entries.')).toBeTruthy();
  await act(() => vi.advanceTimersByTimeAsync(3_000));
  expect(screen.queryByText('Imported 3 entries.')).toBeNull();
});

test('trouble stays until it is dismissed', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  show(<Toasts />);
  act(() => sayTrouble('The disk is full.'));
  await act(() => vi.advanceTimersByTimeAsync(600_000));
  expect(screen.queryByRole('heading', { name: 'The disk is full.', hidden: true })).toBeTruthy();
  act(() => screen.getByLabelText('Dismiss').click());
  await act(() => vi.advanceTimersByTimeAsync(1_000));
  expect(screen.queryByRole('heading', { name: 'The disk is full.', hidden: true })).toBeNull();
});

test('what is said takes the place of what was said, and of what went wrong before it', async () => {
  show(<Toasts />);
  onTestFinished(dismissAll);
  act(() => sayTrouble('This place can’t be written to.'));
  act(() => sayTrouble('This place can’t be written to.'));
  await waitFor(() => expect(screen.getAllByLabelText('Dismiss')).toHaveLength(1));
  act(() => say('Moved One Mile to the trash', { label: 'Undo', run: () => undefined }));
  act(() => say('Exported 3 entries'));
  await waitFor(() => expect(screen.getAllByLabelText('Dismiss')).toHaveLength(1));
  expect(screen.queryByText('Exported 3 entries')).toBeTruthy();
});

test('trouble is over where one goes elsewhere', async () => {
  show(<Toasts />);
  act(() => sayTrouble('The disk is full.'));
  act(troublesAreOver);
  await waitFor(() => expect(screen.queryAllByLabelText('Dismiss')).toEqual([]));
});

test('an act that is no step of the journal is what Undo takes back, once, until something else is said', () => {
  show(<Toasts />);
  onTestFinished(dismissAll);
  const back = { label: 'Take it back', run: () => undefined };
  act(() => sayWithWayBack('The journal is as it was', back));
  expect(takeWayBack()).toBe(back);
  expect(takeWayBack()).toBeNull();
  act(() => sayWithWayBack('The journal is as it was', back));
  act(() => say('Logged One Mile'));
  expect(takeWayBack()).toBeNull();
});
