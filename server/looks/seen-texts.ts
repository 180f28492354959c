import { agentStateOf } from '#lib/domain/agent-state';
import type { Cell } from '#lib/domain/cell';
import type { SeenText } from '#lib/domain/looks';
import { findColumn } from '#lib/domain/column-catalogue';
import { columnsOf, type StatisticsTable } from '#lib/domain/statistics-table';
import type { DirectoryView } from '#server/directory/directories';

interface Seen {
  /** Tables of AgentState. */
  tables: readonly StatisticsTable[];
  directories: readonly Pick<DirectoryView, 'entries'>[];
}

/** The texts by which domains name states and reasons, as far as anything knows them: most agents first, then by name. */
export function seenTexts({ tables, directories }: Seen): SeenText[] {
  const seen = new Map<string, SeenText>();
  const see = (kind: SeenText['kind'], text: Cell | undefined, agents: number): void => {
    if (typeof text !== 'string' || text === '') return;
    const before = seen.get(`${kind} ${text}`)?.agents ?? 0;
    seen.set(`${kind} ${text}`, { kind, text, agents: before + agents });
  };
  for (const table of tables) {
    const columns = columnsOf(table);
    const [state, reason] = ['State', 'Reason Code'].map((name) => findColumn('AgentState', columns, name));
    for (const row of table.rows.values()) {
      see('state', row[state ?? -1], 1);
      // A reason for signing out is told of nobody who is here.
      if (agentStateOf(row[state ?? -1]) !== 'out') see('reason', row[reason ?? -1], 1);
    }
  }
  for (const directory of directories)
    for (const { name, isGone, detail } of directory.entries('reason'))
      if (!isGone && detail !== 'logout') see('reason', name, 0);
  return [...seen.values()].toSorted((a, b) => b.agents - a.agents || a.text.localeCompare(b.text));
}
