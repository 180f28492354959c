import type { Where } from '../live-query.ts';
import type { Threshold } from '../threshold.ts';

/** The rows whose number is beyond the first step of a threshold. */
export function pastLimit(column: string, { direction, warn }: Threshold): Where {
  switch (direction) {
    case 'rising':
      return { column, op: 'ge', value: warn };
    case 'falling':
      return { column, op: 'lt', value: warn };
    case 'between':
      return {
        any: [
          { column, op: 'lt', value: warn[0] },
          { column, op: 'gt', value: warn[1] },
        ],
      };
  }
}

/**
 * The rows whose running duration is, as early as time alone makes it so. Of a limit that is passed downwards nothing is
 * left out: whoever reads the rows judges them.
 */
export function pastTime(column: string, { direction, warn }: Threshold): Where | null {
  switch (direction) {
    case 'rising':
      return { column, op: 'olderThan', ms: Math.max(0, warn - 1) };
    case 'falling':
    case 'between':
      return null;
  }
}
