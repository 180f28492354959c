import { agentStateOf } from '#lib/domain/agent-state';
import type { ResultTable } from '#lib/domain/result-table';
import type { Words } from '#lib/words/words';
import type { Command } from '../commands/command.ts';

/** Columns of `AgentState` that these need after the key. */
export const AGENT_COLUMNS = ['Full Name', 'State'];

interface Listening {
  t: Words<'desk'>;
  /** Whose own panel offers it already. */
  opened: string | null;
  onListen: (agent: string) => void;
}

/** Listening to each agent who is logged in. */
export function listenCommands(
  table: Pick<ResultTable, 'rows'> | null,
  { t, opened, onListen }: Listening,
): readonly Command[] {
  return (table?.rows ?? []).flatMap(({ key, cells }) => {
    const [, fullName, state] = cells;
    if (key === opened || typeof state !== 'string' || agentStateOf(state) === 'out') return [];
    const name = typeof fullName === 'string' && fullName !== '' ? fullName : key;
    return {
      id: `listening.of.${key}`,
      group: 'agents' as const,
      title: t('listening.listenNamed', { agent: name }),
      ...(name !== key && { detail: key }),
      run: () => onListen(key),
    };
  });
}
