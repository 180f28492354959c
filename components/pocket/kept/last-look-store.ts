import { KeptValue } from '#components/live/kept-value.ts';
import { keptAgeMs, type LastLook } from './last-look.ts';

/** Grows when what is kept looks otherwise: an older page's look is then no look. */
const FORMAT = 1;

interface Kept extends LastLook {
  format: number;
}

const kept = new KeptValue({ database: 'watchfloor-pocket', store: 'last-look', key: 'person' });

/** What was kept last and may still be shown; what may not is forgotten. Null where there is none. */
export async function readLastLook(hereNow: number): Promise<LastLook | null> {
  const mayBeShown = (found: unknown): found is Kept =>
    isKept(found) && found.format === FORMAT && keptAgeMs(found, hereNow) !== null;
  const look = await kept.read((found) => (mayBeShown(found) ? found : null));
  if (look === null) await kept.forget(mayBeShown);
  return look;
}

/** One look of one person at a time: another's takes its place. */
export function keepLastLook(look: LastLook): Promise<void> {
  const value: Kept = { ...look, format: FORMAT };
  return kept.put(value);
}

export function forgetLastLook(): Promise<void> {
  return kept.forget();
}

/** What is kept of anybody but this person goes. */
export function forgetOthersLook(personId: string): Promise<void> {
  return kept.forget((found) => isKept(found) && found.viewer.id === personId);
}

/** Whether it is what `keepLastLook` has kept: nothing else writes to this store. */
function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'format' in value && 'savedHere' in value;
}
