import type { Trouble, TroubleSince } from './trouble.ts';

/** When each trouble that does not tell itself was first seen, by its key. Null before anything was looked at. */
export type Noted = ReadonlyMap<string, TroubleSince> | null;

/**
 * Goes on with what was noted: what is there anew begins now, what was there at the first look has been there before it,
 * and what has gone is forgotten. The same object where nothing changed.
 */
export function noteTroubles(before: Noted, troubles: readonly Trouble[], now: number): Noted {
  const silent = troubles.filter(({ since }) => since === null);
  const isSame = before?.size === silent.length && silent.every(({ key }) => before.has(key));
  if (isSame) return before;
  const isSure = before !== null;
  return new Map(silent.map(({ key }) => [key, before?.get(key) ?? { at: now, isSure }]));
}

export function withNoted(troubles: readonly Trouble[], noted: Noted): readonly Trouble[] {
  return troubles.map((trouble) =>
    trouble.since ? trouble : { ...trouble, since: noted?.get(trouble.key) ?? null },
  );
}
