import type { AgentColumn } from '#lib/domain/agent-panels';
import { knownColumns } from '#lib/domain/column-catalogue';
import { isOfSomebody } from '#lib/domain/personal-columns';

const TYPES = ['AgentState', 'AgentStatistics'] as const satisfies readonly AgentColumn['type'][];

/** What can be chosen for an agent table: all that is known of both tables, but what says who somebody is. */
export const KNOWN_AGENT_COLUMNS: readonly AgentColumn[] = TYPES.flatMap((type) =>
  knownColumns(type)
    .filter(({ name }) => !isOfSomebody(type, name))
    .map(({ name: column }): AgentColumn => ({ type, column })),
);

/** Names a column in a list of choices. */
export function columnId({ type, column }: Pick<AgentColumn, 'type' | 'column'>): string {
  return `${type}/${column}`;
}

/** The column of that id, among those that are known and those that a panel has besides. */
export function columnOf(
  id: string,
  more: readonly Pick<AgentColumn, 'type' | 'column'>[],
): Pick<AgentColumn, 'type' | 'column'> | undefined {
  return [...KNOWN_AGENT_COLUMNS, ...more].find((one) => columnId(one) === id);
}
