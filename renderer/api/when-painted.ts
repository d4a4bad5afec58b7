// The moment after what has just been drawn is seen: what nobody waits for is begun then, not beside the drawing.

/** A window that is not seen draws no frames. In milliseconds. */
const AT_THE_LATEST = 100;

/** After the next frame. */
export function whenPainted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, AT_THE_LATEST);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
