import type { AgentState } from '#lib/domain/agent-state';
import { formatCount } from '#lib/format/count';
import type { Words } from '#lib/words/words';

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
  const count = formatCount(agents);
  if (states === undefined)
    return {
      counted: t('agentGrid.signedIn', { count }),
      nobody: { headline: t('agentGrid.nobody.headline'), detail: t('agentGrid.nobody.detail') },
    };
  const [only, ...more] = states;
  const isOne = only !== undefined && more.length === 0;
  return { counted: count, nobody: { headline: t(`agentGrid.nobody.${isOne ? only : 'here'}`) } };
}
