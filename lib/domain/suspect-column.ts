import type { AgentState } from './agent-state.ts';
import type { StatisticType } from './statistic-type.ts';
import { type Spell, spellOfState, spellOfWait } from './suspect.ts';

/** What of a row says which spell its times are; what is not known is left out. */
interface RowFacts {
  state?: AgentState;
  /** Calls that wait in the queue. */
  waiting?: number | null;
}

/** Which spell a column's times are, by the name that the catalogue gives it; null for one of any length. */
export function spellOfColumn(
  type: StatisticType,
  column: string,
  { state = 'unknown', waiting = null }: RowFacts = {},
): Spell | null {
  if (type === 'ACDStatus') return column === 'Current Longest Queue Time' ? spellOfWait(waiting) : null;
  if (type !== 'AgentState') return null;
  switch (column) {
    case 'State Duration':
    case 'Reason Duration':
      return spellOfState(state);
    case 'On Call State Duration':
      return 'call';
    case 'After Call Work State Duration':
      return 'wrap';
    case 'On Hold Duration':
    case 'On Park Duration':
      return 'hold';
    case 'Ready State Duration':
    case 'Not Ready State Duration':
      return 'state';
    default:
      return null;
  }
}
