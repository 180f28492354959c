import { agents, count, longest, mean, money, percent, text, type ColumnFact } from './column-fact.ts';

const KEY = text('Campaign Name', { kind: 'key' });
const STATE = text('State', { kind: 'state', aliases: ['campaignState'] });
const OFFERED = ['Connected Plus Abandoned Calls', 'Total Calls'];
const CONNECTED = ['Connected Calls', 'Total Calls'];
const HANDLED = ['Handled Calls', 'Connected Calls', 'Total Calls'];

export const CAMPAIGN_STATE_COLUMNS: readonly ColumnFact[] = [
  KEY,
  STATE,
  text('State Since', { kind: 'timestamp' }),
  text('Mode'),
  text('Profile Name'),
  { ...count('Priority'), combine: { by: 'none' } },
  { ...count('Ratio'), combine: { by: 'none' } },
  text('Current Action'),
];

export const INBOUND_CAMPAIGN_COLUMNS: readonly ColumnFact[] = [
  KEY,
  count('Total Calls', 'totalCallsCount'),
  count('Connected Calls', 'connectedCallsCount'),
  count('Abandoned Calls', 'abandonedCallsCount'),
  count('Connected Plus Abandoned Calls', 'connectedPlusAbandonedCallsCount'),
  count('Handled Calls', 'handledCallsCount'),
  count('Rejected Calls', 'rejectedCallsCount'),
  count('Calls Associated With Agents', 'associatedWithAgentsCallsCount'),
  count('Calls Finished In IVR (Success)', 'finishedInIVRSuccessCallsCount'),
  count('Calls Finished In IVR (Error)', 'finishedInIVRErrorCallsCount'),
  percent('Abandon Call Rate', ...OFFERED),
  mean('Avg Availability Time'),
  mean('Avg Call Time', ...CONNECTED),
  mean('Avg Handle Time', ...HANDLED),
  mean('Avg Speed Of Answer', ...CONNECTED),
  mean('Avg Wrap Time', ...HANDLED),
  longest('Longest Hold Time'),
  longest('Longest Queue Time'),
  percent('Service Level Queue', ...OFFERED),
  percent('Service Level Talk', ...OFFERED),
  count('First Call Resolution'),
  money('Call Charges'),
  count('Visual IVR Sessions', 'vivrSessionsCount'),
];

/** Columns of OutboundCampaignManager: running campaigns only, counted over the rolling period. */
export const OUTBOUND_MANAGER_COLUMNS: readonly ColumnFact[] = [
  KEY,
  STATE,
  agents('Agents Ready For Calls', 'readyForCallAgentsCount'),
  text('Calls To Agent Ratio', { kind: 'ratio' }),
  text('Calls To Agent Target Ratio', { kind: 'ratio' }),
  count('Dialing Attempts', 'dialingAttemptsCount'),
  count('Contacted Calls', 'contactedCallsCount'),
  count('No Party Contact', 'noPartyContactSystemCallsCount'),
  count('Abandoned Calls', 'abandonedCallsCount'),
  count('Skipped In Preview', 'skippedInPreviewCallsCount'),
  count('Total Records', 'totalRecordsCount'),
  count('Available Records', 'availableRecordsCount'),
  count('Dispositioned Records', 'dispositionedRecordsCount'),
  count('Redialed With Timer Records', 'redialedWithTimerRecordsCount'),
  count('Dialed Without Timer Records', 'dialedWithoutTimerRecordsCount'),
  count('Dialed With ASAP Request Records', 'dialedWithASAPRequestRecordsCount'),
  count('Unreachable Records', 'unreachableRecordsCount'),
];

export const OUTBOUND_CAMPAIGN_COLUMNS: readonly ColumnFact[] = [
  KEY,
  count('Total Calls', 'totalCallsCount'),
  count('Connected Calls', 'connectedCallsCount'),
  count('Abandoned Calls', 'abandonedCallsCount'),
  percent('Abandon Call Rate', ...CONNECTED),
  mean('Avg Call Time', ...CONNECTED),
  mean('Avg Handle Time', ...CONNECTED),
  mean('Avg Wrap Time', ...CONNECTED),
  money('Call Charges'),
];

export const AUTODIAL_CAMPAIGN_COLUMNS: readonly ColumnFact[] = [
  KEY,
  count('Total Calls', 'totalCallsCount'),
  count('Connected Calls', 'connectedCallsCount'),
  mean('Avg Call Time', ...CONNECTED),
  money('Call Charges'),
];
