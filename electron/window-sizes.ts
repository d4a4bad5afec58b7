// The sizes a window steps through, in percent. Holds nothing else.

export const USUAL_WINDOW_SIZE = 100;
export const windowSizes: readonly number[] = [50, 67, 75, 90, USUAL_WINDOW_SIZE, 110, 125, 150, 175, 200, 250, 300];
