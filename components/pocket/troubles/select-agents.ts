import { agentLimitKeys, type AgentLimitKey } from '#lib/domain/pocket/agent-limit-keys';
import type { PocketLimits } from '#lib/domain/pocket/pocket-limits';
import type { ReadState } from '#lib/domain/read-state';
import type { ResultTable } from '#lib/domain/result-table';
import { spellOf, spellSeverity } from '#components/wall/agents/agent-spell.ts';
import { beganAt, rowReader, textOf } from '#components/wall/read-row.ts';
import { worstOf, type Severity } from '#components/wall/severity.ts';
import { passedAtOf } from './select-queues.ts';
import type { AgentsTrouble } from './trouble.ts';

interface Input {
  table: ResultTable;
  limits: PocketLimits['agents'];
  readState: ReadState;
  /** Whether whoever looks may read who they are. */
  areNamed: boolean;
  /** Epoch ms at which times are judged. */
  at: number;
  frozenAt: number | null;
}

interface Over {
  doing: AgentLimitKey;
  severity: Severity;
  agent: AgentsTrouble['agents'][number];
}

/** Agents beyond a limit, one trouble a limit: a floor in wrap-up is one thing that is wrong. */
export function selectAgents(input: Input): readonly AgentsTrouble[] {
  const over = overLimit(input);
  const { limits, frozenAt, at } = input;
  return agentLimitKeys(limits).flatMap((doing): AgentsTrouble[] => {
    const limit = limits[doing];
    const those = over
      .filter((one) => one.doing === doing)
      .toSorted((a, b) => beganAt(a.agent.time) - beganAt(b.agent.time));
    const severity = worstOf(...those.map((one) => one.severity));
    if (!limit || severity === 'ok') return [];
    const passed = those.flatMap(({ agent }) => passedAtOf(agent.time, limit, at) ?? []);
    return [
      {
        kind: 'agents',
        key: `agents ${doing}`,
        severity,
        since: passed.length === 0 ? null : { at: Math.min(...passed), isSure: true },
        frozenAt,
        doing,
        limit,
        agents: those.map(({ agent }) => agent),
      },
    ];
  });
}

function overLimit({ table, limits, readState, areNamed, at }: Input): readonly Over[] {
  const read = rowReader(table);
  return table.rows.flatMap((row): Over[] => {
    const spell = spellOf(row, { read, readState });
    const severity = spellSeverity(spell, limits, at);
    if (severity === 'ok') return [];
    const name = areNamed ? (textOf(read(row, 'Full Name')) ?? row.key) : null;
    return [{ doing: spell.limit, severity, agent: { key: row.key, name, time: spell.time } }];
  });
}
