// Keys of a composition belong to the input method and to nobody else: they reach no command, no list, no editor of the page. Must stop nothing else.

/** What a browser says of a key that goes to an input method before it says that one composes. */
const TO_INPUT_METHOD = 229;

function keepFromPage(event: KeyboardEvent): void {
  if (!event.isComposing && event.keyCode !== TO_INPUT_METHOD) return;
  event.stopImmediatePropagation();
  // of itself a search line would be emptied, with the word that is being composed
  if (event.key === 'Escape') event.preventDefault();
}

/** To be called before anything else listens to the window. Answers with the way to end it. */
export function guardComposing(): () => void {
  const kinds = ['keydown', 'keypress'] as const;
  for (const kind of kinds) window.addEventListener(kind, keepFromPage, { capture: true });
  return () => {
    for (const kind of kinds) window.removeEventListener(kind, keepFromPage, { capture: true });
  };
}
