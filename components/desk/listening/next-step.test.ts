import { expect, it } from 'vitest';
import type { KnownStanding } from '#lib/domain/campaign-action';
import type { MonitoringNow, StationPost } from '#lib/domain/monitoring-now';
import { nextStep } from './use-listen-to.ts';

const MAY: KnownStanding = {
  kind: 'may',
  actsAs: 'sup1',
  isOwn: false,
  campaigns: [],
  dispositions: [],
  lacks: [],
  messages: true,
  monitoring: ['silent', 'whisper'],
};
const POST: StationPost = {
  connection: 'five9',
  station: '7001',
  actsAs: 'sup1',
  by: 'May',
  isMine: true,
  since: 1,
  line: { kind: 'up', answeredBy: 'voice' },
  ears: null,
};

function nowWith(...posts: StationPost[]): { now: MonitoringNow } {
  return { now: { now: 2, posts, ended: null, notice: 'none' } };
}

it.each<[string, KnownStanding | undefined, { now: MonitoringNow }, object]>([
  ['is asked before anything is known', undefined, nowWith(), { kind: 'ask' }],
  [
    'is asked where looking told nothing',
    { kind: 'unasked', actsAs: 'sup1', isOwn: false },
    nowWith(),
    { kind: 'ask' },
  ],
  ['is no way where nobody acts', { kind: 'may-not', why: 'no-user' }, nowWith(), { kind: 'never' }],
  ['is no way without permission', { ...MAY, monitoring: [] }, nowWith(POST), { kind: 'never' }],
  ['is a station', MAY, nowWith(), { kind: 'log-in' }],
  ['is a station on this connection', MAY, nowWith({ ...POST, connection: 'other' }), { kind: 'log-in' }],
  ['is never to take a station over', MAY, nowWith({ ...POST, isMine: false }), { kind: 'look' }],
  ['is listening', MAY, nowWith(POST), { kind: 'listen', mode: 'silent' }],
])('the next step towards listening %s', (...[, standing, listening, step]) => {
  expect(nextStep(listening, 'five9', standing)).toEqual(step);
});
