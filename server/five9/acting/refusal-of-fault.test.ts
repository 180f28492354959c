import { describe, expect, it } from 'vitest';
import type { ActRefusal } from '#lib/domain/act-outcome';
import { FAULT_NAMES, type FaultName } from '../contract/fault.ts';
import { FAULTS } from '../contract/fault-table.ts';
import { refusalOfFault } from './refusal-of-fault.ts';

type Row = readonly [fields: Readonly<Record<string, string>>, refusal: ActRefusal];

const SAID = 'So it says.';
const OTHER: Row = [{}, { code: 'other', message: SAID }];
const WRONG: Row = [{}, { code: 'wrong-argument', message: SAID }];
const CHAT: Row = [{}, { code: 'chat', message: SAID }];

/** Every fault with every field that the contract gives it. */
const EACH: Readonly<Record<FaultName, Row>> = {
  AccessDisallowedFault: [{}, { code: 'not-permitted' }],
  AgentMonitorFault: [
    { agentName: 'ann', monitorError: 'The agent is already being monitored.' },
    {
      code: 'cannot-monitor',
      problem: 'somebody-speaks',
      agent: 'ann',
      message: 'The agent is already being monitored.',
    },
  ],
  AgentNotFoundFault: [{ agentName: 'ann' }, { code: 'no-such-agent', agent: 'ann' }],
  CampaignNotFoundFault: [{ campaignName: 'Renewals' }, { code: 'no-such-campaign', campaign: 'Renewals' }],
  CampaignStateUpdateFault: [
    { campaignName: 'Renewals', details: 'No lists are assigned.' },
    {
      code: 'campaign-state',
      campaign: 'Renewals',
      state: null,
      desired: null,
      says: 'No lists are assigned.',
    },
  ],
  ChatFault: CHAT,
  ConcurrentModificationFault: [{}, { code: 'being-changed' }],
  ConfigurationChangedFault: OTHER,
  DispositionNotFoundFault: [
    { dispositionName: 'Sale' },
    { code: 'no-such-disposition', disposition: 'Sale' },
  ],
  IncorrectArgumentFault: WRONG,
  InvalidAccountFault: [{}, { code: 'account' }],
  MissedArgumentFault: WRONG,
  OperationsLimitExceededFault: [
    { limit: '15', operationType: 'QueryStatistics' },
    { code: 'quota', limit: 15, operation: 'QueryStatistics', opensAt: null },
  ],
  ReconnectStationFault: [
    { problem: 'NO_ANSWER', stationName: '1001' },
    { code: 'station-not-connected', station: '1001', problem: 'no-answer' },
  ],
  ServerFault: OTHER,
  ServiceUnavailableFault: [{}, { code: 'unavailable' }],
  SessionClosedFault: [{}, { code: 'at-work-elsewhere' }],
  SessionNotInitializedFault: OTHER,
  StationNotFoundFault: [{ stationName: '1001' }, { code: 'no-such-station', station: '1001' }],
  StationNotLoggedInFault: [{}, { code: 'no-station' }],
  StatisticsNotRequestedFault: OTHER,
  UnknownColumnFault: OTHER,
  UnknownTimestampFault: OTHER,
  UserAlreadyLoggedInFault: [{}, { code: 'at-work-elsewhere' }],
  UserLimitReachedFault: [{}, { code: 'no-seat' }],
  WrongCampaignStateFault: [
    { actualState: 'RUNNING', campaignName: 'Renewals', desiredState: 'NOT_RUNNING' },
    {
      code: 'campaign-state',
      campaign: 'Renewals',
      state: 'RUNNING',
      desired: 'NOT_RUNNING',
      says: null,
    },
  ],
  WrongCampaignTypeFault: [
    { actualType: 'INBOUND', campaignName: 'Support', desiredTypes: 'OUTBOUND,AUTODIAL' },
    { code: 'campaign-type', campaign: 'Support', type: 'INBOUND', desired: ['OUTBOUND', 'AUTODIAL'] },
  ],
  WSChatException: CHAT,
};

describe('what a fault means for an act', () => {
  it.each(FAULT_NAMES.map((name) => [name, ...EACH[name]] as const))('%s', (name, fields, refusal) => {
    const known = FAULTS[name].fields.map((field) => field.name).filter((field) => field !== 'message');
    expect(Object.keys(fields).toSorted()).toEqual(known.toSorted());
    expect(refusalOfFault({ name, message: SAID, fields })).toEqual(refusal);
  });

  it('is what the service says, of one that is in no list', () => {
    expect(refusalOfFault({ name: 'Unlisted', message: SAID, fields: { odd: '1' } })).toEqual(OTHER[1]);
  });

  it.each<[FaultName, ActRefusal]>([
    ['AgentMonitorFault', { code: 'cannot-monitor', problem: 'other', agent: '', message: SAID }],
    [
      'CampaignStateUpdateFault',
      { code: 'campaign-state', campaign: '', state: null, desired: null, says: null },
    ],
    ['OperationsLimitExceededFault', { code: 'quota', limit: null, operation: null, opensAt: null }],
    ['ReconnectStationFault', { code: 'station-not-connected', station: '', problem: 'unknown' }],
    ['WrongCampaignTypeFault', { code: 'campaign-type', campaign: '', type: '', desired: [] }],
  ])('makes nothing up where %s comes without its fields', (name, refusal) => {
    expect(refusalOfFault({ name, message: SAID, fields: {} })).toEqual(refusal);
  });
});
