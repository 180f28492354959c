import type { Panel } from '#lib/domain/board';
import { type RowNoun, rowNounOf } from '#lib/domain/explain/over-words';
import type { ResultTable } from '#lib/domain/result-table';
import { isSince } from '#lib/domain/cell';
import { onlyGroups } from '#lib/domain/state-groups';
import type { Suspicion } from '#lib/domain/suspect';
import { formatCount } from '#lib/format/count';
import { formatDuration } from '#lib/format/duration';
import type { Spoken } from '#lib/words/spoken';
import type { Words } from '#lib/words/words';
import { selectAgents } from '#components/panels/agent-grid/select.ts';
import { selectBigNumber } from '#components/panels/big-number/select.ts';
import { selectGauge } from '#components/panels/gauge/select.ts';
import { selectQueues } from '#components/panels/queue-table/select.ts';
import { selectGroups } from '#components/panels/state-bar/select-groups.ts';
import { selectStates } from '#components/panels/state-bar/select.ts';
import type { NameAgent } from '#components/wall/agent-names.ts';
import { figureText } from '#components/wall/figure/figure-text.ts';
import { type Severity, worstOf } from '#components/wall/severity.ts';

/** What a list has rows of. */
type ListNoun = RowNoun | 'skillGroups' | 'agentGroups';

/** A panel in one number: its own, or how many rows it lists. */
export interface Glance {
  severity: Severity;
  /** Whether there is any limit to judge it by. */
  isJudged: boolean;
  value: string;
  unit: string | null;
  outOf: string | null;
  /** What a list has so many of; null for a number. */
  lists: { noun: ListNoun; count: number; alarmed: number } | null;
  /** Why it is hardly true; of a list, of each such row. */
  suspects: readonly Suspicion[];
}

interface Input {
  panel: Panel;
  table: ResultTable;
  nameOf: NameAgent;
  /** Epoch ms at which everything that runs is judged. */
  at: number;
}

/** Null for a panel that reads nothing. */
export function glanceOf({ panel, table, nameOf, at }: Input, t: Words<'panels'>): Glance | null {
  switch (panel.kind) {
    case 'big-number': {
      const { value, text, unit, outOf, severity, suspect } = selectBigNumber(
        { panel, table, trend: null, window: null, names: 'hidden', at },
        t,
      );
      return {
        severity,
        isJudged: panel.threshold !== undefined,
        value: isSince(value) ? formatDuration(at - value.since) : (text ?? formatDuration(value)),
        unit,
        outOf,
        lists: null,
        suspects: suspect ? [suspect] : [],
      };
    }
    case 'gauge': {
      const { value, severity, suspect } = selectGauge(
        { panel, table, trend: null, window: null, names: 'hidden', at },
        t,
      );
      const figure = isSince(value) ? at - value.since : value;
      return {
        severity,
        isJudged: panel.threshold !== undefined,
        value: figureText(figure, panel, t),
        unit: panel.format === 'percent' && figure !== null ? '%' : null,
        outOf: null,
        lists: null,
        suspects: suspect ? [suspect] : [],
      };
    }
    case 'queue-table':
      return listed(
        {
          noun: panel.groups ? 'skillGroups' : 'skills',
          rows: selectQueues(table, panel, at),
          isJudged: true,
        },
        t,
      );
    case 'agent-grid':
      return listed(
        {
          noun: 'agents',
          rows: selectAgents(table, panel, { nameOf, at, t }),
          isJudged: Object.keys(panel.limits).length > 0,
        },
        t,
      );
    case 'state-bar': {
      const { by, query } = panel;
      if (by !== undefined) {
        const { length } = selectGroups(table, onlyGroups(query, by));
        return counted({ noun: by === 'skill-group' ? 'skillGroups' : 'agentGroups', count: length }, t);
      }
      const agents = selectStates(table).reduce((sum, segment) => sum + segment.agents, 0);
      return counted({ noun: 'agents', count: agents }, t);
    }
    case 'agent-table':
    case 'campaign-table':
    case 'leaderboard':
      return counted({ noun: rowNounOf(panel.query.type), count: table.rows.length }, t);
    case 'health':
    case 'text':
    case 'image':
    case 'clock':
    case 'ticker':
    case 'web-page':
      return null;
  }
}

interface Listed {
  noun: ListNoun;
  rows: readonly { severity: Severity; suspect: Suspicion | null }[];
  isJudged: boolean;
}

function listed({ noun, rows, isJudged }: Listed, t: Spoken): Glance {
  const alarmed = rows.filter(({ severity }) => severity !== 'ok').length;
  return {
    ...counted({ noun, count: rows.length, alarmed }, t),
    isJudged,
    severity: worstOf(...rows.map(({ severity }) => severity)),
    suspects: rows.flatMap(({ suspect }) => suspect ?? []),
  };
}

function counted(
  { noun, count, alarmed = 0 }: { noun: ListNoun; count: number; alarmed?: number },
  t: Spoken,
): Glance {
  return {
    severity: 'ok',
    isJudged: false,
    value: formatCount(count, t),
    unit: null,
    outOf: null,
    lists: { noun, count, alarmed },
    suspects: [],
  };
}
