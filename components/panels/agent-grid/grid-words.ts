import type { AgentState } from '#lib/domain/agent-state';
import { formatCount } from '#lib/format/count';
import type { Words } from '#lib/words/words';
import { nobodyWords } from '#components/wall/agents/nobody-words.ts';

interface GridWords {
  /** How many agents there are. */
  counted: string;
  /** In place of the grid while there is no cell. */
  nobody: { headline: string; detail?: string };
}

/** A grid of chosen states is headed by its title; a number alone says enough beside it. */
export function gridWords(
  { states, agents }: { states: readonly AgentState[] | undefined; agents: number },
  t: Words<'panels'>,
): GridWords {
  const count = formatCount(agents, t);
  return {
    counted: states === undefined ? t('agentGrid.signedIn', { count }) : count,
    nobody: nobodyWords(states, t),
  };
}
