import type { Agent } from '../agent.ts';
import type { ModelCell } from '../centre.ts';
import type { Figures } from '../fact-log.ts';
import { AGENT_DISPOSITIONS, AGENT_FACT, AGENT_TIME } from '../facts.ts';
import type { Floor } from '../floor.ts';
import { rangeStart } from '../range-start.ts';
import { countText, durationText, meanText, moneyText, percentText } from './cell-text.ts';
import type { TableSource } from './table-source.ts';

const COLUMNS = [
  'Username',
  'Full Name',
  'Total Calls',
  'Total Inbound Calls',
  'Total Manual Calls',
  'First Call Resolution',
  'Avg Call Time',
  'Avg Talk Time',
  'Avg Handle Time',
  'Avg Hold Time',
  'Avg Idle Time',
  'Avg Not Ready Time',
  'Avg Wrap Time',
  'No Dispositions',
  'Total Outbound Calls',
  'Total Internal Calls',
  'Avg Internal Call Time',
  'Preview Calls',
  'Skipped In Preview',
  'Avg Preview Time',
  'Processed Voicemails',
  'Avg Voicemail Processing Time',
  'Breaks',
  'Login Time',
  'Off Break Time',
  'Occupancy',
  'Utilization',
  'Call Charges',
] as const;

interface KnownRow {
  version: number;
  row: readonly ModelCell[];
}

/** Rows of one range, each kept until something new was recorded of its agent. */
const RANGES_KEPT = 4;

/** Figures an agent in the view's range; time in state counts up to the last whole minute. */
export function agentStatisticsTable(floor: Floor): TableSource {
  const known = new Map<number, Map<Agent, KnownRow>>();
  const forget = floor.relabelled;
  floor.relabelled = () => {
    known.clear();
    forget();
  };
  return (view) => {
    const start = rangeStart(floor.now, view);
    const log = floor.facts.agents;
    const figures = log.since(start);
    const dispositions = floor.dispositions.filter((disposition) => !disposition.isRemoved);
    const rowsOfRange = rowsFor(known, start);
    const rows = new Map<string, readonly ModelCell[]>();
    for (const agent of floor.agents) {
      if (view.groups && !view.groups.has(agent.group)) continue;
      const version = log.version(agent.index);
      let kept = rowsOfRange.get(agent);
      if (!kept || kept.version !== version) {
        const row = rowOf(agent, figures);
        for (const { index } of dispositions)
          row.push(countText(figures.sum(agent.index, AGENT_DISPOSITIONS + index)));
        rowsOfRange.set(agent, (kept = { version, row }));
      }
      rows.set(agent.username, kept.row);
    }
    return { columns: [...COLUMNS, ...dispositions.map(({ name }) => name)], rows };
  };
}

function rowsFor(known: Map<number, Map<Agent, KnownRow>>, start: number): Map<Agent, KnownRow> {
  const rows = known.get(start) ?? new Map<Agent, KnownRow>();
  known.delete(start);
  known.set(start, rows);
  for (const oldest of known.keys()) {
    if (known.size <= RANGES_KEPT) break;
    known.delete(oldest);
  }
  return rows;
}

function rowOf(agent: Agent, figures: Figures): ModelCell[] {
  const of = (field: number): number => figures.sum(agent.index, field);
  const inbound = of(AGENT_FACT.inbound);
  const outbound = of(AGENT_FACT.outbound);
  const manual = of(AGENT_FACT.manual);
  const internal = of(AGENT_FACT.internal);
  const calls = inbound + outbound + manual;
  const callMs = of(AGENT_FACT.callMs);
  const wrapMs = of(AGENT_FACT.wrapMs);
  const readyMs = of(AGENT_TIME.Ready);
  const notReadyMs = of(AGENT_TIME['Not Ready']);
  const busyMs = of(AGENT_TIME['On Call']) + of(AGENT_TIME['After Call Work']);
  const workMs =
    readyMs + busyMs + of(AGENT_TIME.Ringing) + of(AGENT_TIME['On Preview']) + of(AGENT_TIME['On Voicemail']);
  return [
    agent.username,
    agent.fullName,
    countText(calls + internal),
    countText(inbound),
    countText(manual),
    countText(of(AGENT_FACT.resolvedFirst)),
    meanText(callMs, calls),
    meanText(of(AGENT_FACT.talkMs), calls),
    meanText(callMs + wrapMs, calls),
    meanText(of(AGENT_FACT.holdMs), calls),
    meanText(readyMs, of(AGENT_FACT.readySpells)),
    meanText(notReadyMs, of(AGENT_FACT.notReadySpells)),
    meanText(wrapMs, calls),
    countText(of(AGENT_FACT.noDisposition)),
    countText(outbound),
    countText(internal),
    meanText(of(AGENT_FACT.internalMs), internal),
    countText(of(AGENT_FACT.previews)),
    countText(of(AGENT_FACT.skipped)),
    meanText(of(AGENT_FACT.previewMs), of(AGENT_FACT.previews)),
    countText(of(AGENT_FACT.voicemails)),
    meanText(of(AGENT_FACT.voicemailMs), of(AGENT_FACT.voicemails)),
    countText(of(AGENT_FACT.notReadySpells)),
    durationText(workMs + notReadyMs),
    durationText(workMs),
    percentText(busyMs, workMs),
    percentText(busyMs, workMs + notReadyMs),
    moneyText(of(AGENT_FACT.charges)),
  ];
}
