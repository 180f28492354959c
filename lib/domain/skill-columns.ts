import { agents, count, longest, percent, running, text, type ColumnFact } from './column-fact.ts';

const WAITING: ColumnFact['combine'] = { by: 'sum', note: 'severalSkills' };

/** Columns of ACDStatus. Callbacks wait in the same queue and lengthen its longest wait. */
export const ACD_STATUS_COLUMNS: readonly ColumnFact[] = [
  text('Skill Name', { kind: 'key' }),
  text('Agents Logged In', { kind: 'pair', combine: { by: 'agents' } }),
  agents('Agents Not Ready For Calls'),
  agents('Agents On Call'),
  agents('Agents Ready For Calls', 'agentsInQueue'),
  agents('Agents Ready For VMs', 'agentsInVoicemailQueue'),
  { ...count('Calls In Queue'), combine: WAITING },
  { ...count('Calls In Queue (Visual IVR)', 'vivrCallsInQueue'), combine: WAITING },
  running('Current Longest Queue Time', {
    while: 'positive',
    columns: ['Calls In Queue', 'Queue Callbacks', 'Calls In Queue (Visual IVR)'],
  }),
  longest('Longest Queue Time'),
  { ...count('Queue Callbacks', 'callbacksInQueue'), combine: WAITING },
  count('Total VMs', 'voicemailsTotal'),
  count('VMs In Progress', 'voicemailsInProgress'),
  count('VMs In Queue', 'voicemailsInQueue'),
  percent('Service Level'),
  // Ours: from the directory.
  text('Skill Groups'),
];
