import { count, mean, percent, money, running, text, total, type ColumnFact } from './column-fact.ts';

const KEY = text('Username', { kind: 'key' });

/**
 * What a directory tells of an agent: ours, not the service's, which has no such columns. They stand after the source's
 * own, which win where a domain has one of the name.
 */
const FROM_DIRECTORY: readonly ColumnFact[] = [
  text('Skills'),
  text('Skill Groups'),
  text('Agent Groups'),
  text('Profile'),
];

/** Columns of AgentState. The per-state durations count the current spell only. */
export const AGENT_STATE_COLUMNS: readonly ColumnFact[] = [
  KEY,
  text('Full Name'),
  text('State', { kind: 'state', aliases: ['agentState'] }),
  text('State Since', { kind: 'timestamp' }),
  running('State Duration', { while: 'always', governs: 'State' }),
  text('Reason Code'),
  text('Reason Since', { kind: 'timestamp', aliases: ['reasonCodeSince'] }),
  running('Reason Duration', { while: 'filled', governs: 'Reason Code' }, 'reasonCodeDuration'),
  text('Call Type'),
  text('Campaign Name'),
  text('Customer', { personal: true }),
  text('Media Availability'),
  running('On Hold Duration', { while: 'filled', governs: 'On Hold Since' }, 'onHoldStateDuration'),
  running('Not Ready State Duration', { while: 'state', governs: 'State', state: 'not-ready' }),
  running('On Call State Duration', { while: 'state', governs: 'State', state: 'call' }),
  running('After Call Work State Duration', { while: 'state', governs: 'State', state: 'wrap' }),
  running('Ready State Duration', { while: 'state', governs: 'State', state: 'ready' }),
  running('Logged Out State Duration', { while: 'state', governs: 'State', state: 'out' }),
  running('On Park Duration', { while: 'positive', columns: ['Parked Calls'] }, 'onParkStateDuration'),
  count('Parked Calls', 'parkedCallsCount'),
  text('On Hold Since', { kind: 'timestamp' }),
  text('Permanent Recording', { kind: 'flag' }),
  text('Session Recording', { kind: 'flag' }),
  ...FROM_DIRECTORY,
];

/**
 * Columns of AgentStatistics. Handle, call, talk, hold and wrap means run over all calls of the agent; the mean of
 * ready spells has no counter beside it, so it combines into nothing.
 */
export const AGENT_STATISTICS_COLUMNS: readonly ColumnFact[] = [
  KEY,
  text('Full Name'),
  count('Total Calls', 'totalCallsCount'),
  count('Total Inbound Calls', 'inboundCallsCount'),
  count('Total Outbound Calls', 'outboundCallsCount'),
  count('Total Manual Calls', 'manualCallsCount'),
  count('Total Internal Calls', 'internalCallsCount'),
  count('First Call Resolution'),
  mean('Avg Call Time', 'Total Calls'),
  mean('Avg Talk Time', 'Total Calls'),
  mean('Avg Handle Time', 'Total Calls'),
  mean('Avg Hold Time', 'Total Calls'),
  mean('Avg Wrap Time', 'Total Calls'),
  mean('Avg Idle Time'),
  mean('Avg Not Ready Time', 'Breaks'),
  mean('Avg Internal Call Time', 'Total Internal Calls'),
  mean('Avg Preview Time', 'Preview Calls'),
  mean('Avg Voicemail Processing Time', 'Processed Voicemails'),
  count('No Dispositions'),
  count('Preview Calls', 'previewCallsCount'),
  count('Skipped In Preview', 'skippedInPreviewCallsCount'),
  count('Processed Voicemails', 'processedVoicemailCount'),
  count('Breaks', 'breaksCount'),
  total('Login Time'),
  total('Off Break Time'),
  percent('Occupancy', 'Off Break Time'),
  percent('Utilization', 'Login Time'),
  money('Call Charges'),
  ...FROM_DIRECTORY,
];
