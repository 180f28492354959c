import type { PocketDisplay } from '../walls/read-displays.ts';
import type { DisplayTrouble } from './trouble.ts';

/** Walls that should show numbers and do not. One that never came, or was sent away, is nobody's trouble. */
export function selectDisplays(displays: readonly PocketDisplay[]): readonly DisplayTrouble[] {
  return displays.flatMap(({ id, name, place, standing, since }): DisplayTrouble[] =>
    standing === 'stale' || standing === 'frozen' || standing === 'offline'
      ? [
          {
            kind: 'display',
            key: `display ${id}`,
            severity: 'warn',
            since: since === null ? null : { at: since, isSure: true },
            frozenAt: null,
            name,
            place,
            standing,
          },
        ]
      : [],
  );
}
