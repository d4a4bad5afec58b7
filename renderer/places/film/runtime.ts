// A running time as typed: minutes, or hours and minutes.

export type ReadRuntime = { ok: true; minutes: number | null } | { ok: false };

/** `101`, `1:41`, `1 h 41`, `1h41m`; nothing for unknown. */
export function runtimeOf(typed: string): ReadRuntime {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  if (text === '') return { ok: true, minutes: null };
  const match = /^(?:(\d{1,3})\s*(?:h|:)\s*)?(\d{1,5})?\s*(?:m|min|minutes)?$/.exec(text);
  const [, hours, rest] = match ?? [];
  if (!match || (hours === undefined && rest === undefined)) return { ok: false };
  const minutes = Number(hours ?? 0) * 60 + Number(rest ?? 0);
  return minutes >= 1 && minutes <= 10_000 && (hours === undefined || Number(rest ?? 0) < 60)
    ? { ok: true, minutes }
    : { ok: false };
}
