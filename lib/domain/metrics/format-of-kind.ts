import type { BigNumberPanel } from '../board.ts';
import type { ColumnKind } from '../column.ts';

type Format = BigNumberPanel['format'];

/** How what a formula comes to may be shown, the likeliest first; a ratio is a share, or so many of one for each of the other. */
export function formatsOf(kind: ColumnKind): readonly Format[] {
  switch (kind) {
    case 'duration':
    case 'mean':
    case 'longest':
      return ['duration'];
    case 'percent':
      return ['percent'];
    case 'ratio':
      return ['percent', 'count'];
    case 'count':
    case 'money':
    case 'key':
    case 'text':
    case 'state':
    case 'pair':
    case 'timestamp':
    case 'flag':
    case 'unknown':
      return ['count'];
  }
}
