import type { AgentState } from '#lib/domain/agent-state';
import type { Words } from '#lib/words/words';

/** In place of agents while there is none in these states. */
export function nobodyWords(
  states: readonly AgentState[] | undefined,
  t: Words<'panels'>,
): { headline: string; detail?: string } {
  if (states === undefined)
    return { headline: t('agents.nobody.headline'), detail: t('agents.nobody.detail') };
  const [only, ...more] = states;
  const isOne = only !== undefined && more.length === 0;
  return { headline: t(`agents.nobody.${isOne ? only : 'here'}`) };
}
