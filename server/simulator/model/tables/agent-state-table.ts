import type { Agent, AgentState } from '../agent.ts';
import type { ModelCell } from '../centre.ts';
import type { Floor } from '../floor.ts';
import { pacificTime } from '../pacific-time.ts';
import { running } from './cell-text.ts';
import type { TableSource } from './table-source.ts';

const COLUMNS = [
  'Username',
  'Full Name',
  'State',
  'State Since',
  'State Duration',
  'Reason Code',
  'Reason Since',
  'Reason Duration',
  'Call Type',
  'Campaign Name',
  'Customer',
  'Media Availability',
  'On Hold Duration',
  'Not Ready State Duration',
  'On Call State Duration',
  'After Call Work State Duration',
  'Ready State Duration',
  'Logged Out State Duration',
  'On Park Duration',
  'Parked Calls',
  'On Hold Since',
  'Permanent Recording',
  'Session Recording',
] as const;

/** A row an agent, made anew only when the agent changed. */
export function agentStateTable(floor: Floor): TableSource {
  let untouched = new WeakMap<Agent, readonly ModelCell[]>();
  floor.touched = (agent) => untouched.delete(agent);
  const forget = floor.relabelled;
  floor.relabelled = () => {
    untouched = new WeakMap();
    forget();
  };
  return (view) => {
    const rows = new Map<string, readonly ModelCell[]>();
    for (const agent of floor.agents) {
      if (view.groups && !view.groups.has(agent.group)) continue;
      let row = untouched.get(agent);
      if (!row) untouched.set(agent, (row = rowOf(agent)));
      rows.set(agent.username, row);
    }
    return { columns: COLUMNS, rows };
  };
}

function rowOf(agent: Agent): ModelCell[] {
  const reasonSince = agent.reason ? agent.stateSince : null;
  const whileIn = (state: AgentState): ModelCell => running(agent.state === state ? agent.stateSince : null);
  return [
    agent.username,
    agent.fullName,
    agent.state,
    pacificTime(agent.stateSince),
    running(agent.stateSince),
    agent.reason,
    reasonSince === null ? '' : pacificTime(reasonSince),
    running(reasonSince),
    ...callCells(agent),
    mediaOf(agent),
    running(agent.heldSince),
    whileIn('Not Ready'),
    whileIn('On Call'),
    whileIn('After Call Work'),
    whileIn('Ready'),
    whileIn('Logged Out'),
    running(agent.parkedSince),
    agent.parkedSince === null ? '0' : '1',
    agent.heldSince === null ? '' : pacificTime(agent.heldSince),
    agent.index % 5 === 0 ? 'true' : 'false',
    agent.state === 'On Call' && agent.index % 3 === 0 ? 'true' : 'false',
  ];
}

/** Call type, campaign and customer while there is a call, or one is about to be. */
function callCells(agent: Agent): [type: string, campaign: string, customer: string] {
  if (agent.ringing) return ['Inbound', agent.ringing.campaign.name, agent.customer];
  if (agent.previewOf) return ['Outbound', agent.previewOf.name, agent.customer];
  if (agent.state !== 'On Call' || !agent.contact) return ['', '', ''];
  return [agent.contact.type, agent.contact.campaign?.name ?? '', agent.customer];
}

function mediaOf(agent: Agent): string {
  if (agent.state === 'Logged Out' || agent.state === 'Not Ready') return 'NOT_AVAILABLE';
  return agent.takesVoicemail ? 'Voice, Voicemail' : 'Voice';
}
