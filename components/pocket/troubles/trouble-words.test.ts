import { expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import { STARTING_THRESHOLDS } from '#lib/domain/starting-thresholds';
import type { Trouble } from './trouble.ts';
import { troubleWords } from './trouble-words.ts';

const NOW = Date.parse('2026-11-28T14:05:12Z');
const reading = { now: NOW, zone: 'UTC', t: englishWords('pocket'), common: englishWords('common') };
const SINCE = { at: NOW - 134_000, isSure: true };
const base = { key: 'k', severity: 'critical', since: SINCE, frozenAt: null } as const;
const { longestWait, callsWaiting, serviceLevel, wrapOfOneAgent } = STARTING_THRESHOLDS;

const CASES: readonly (readonly [Trouble, string, readonly string[]])[] = [
  [
    {
      ...base,
      kind: 'queue',
      skill: 'Billing',
      waiting: 4,
      longest: { since: NOW - 134_000 },
      over: { waiting: callsWaiting, longest: longestWait },
      isUnattended: true,
    },
    'Billing: 4 waiting, none ready',
    ['Longest wait 2:14 · limit 1:00', '4 waiting · limit 3'],
  ],
  [
    {
      ...base,
      kind: 'agents',
      doing: 'wrap',
      limit: wrapOfOneAgent,
      agents: ['Ann', 'Bob', 'Cy', 'Dee', 'Eve'].map((name, place) => ({
        key: name,
        name,
        time: { since: NOW - 300_000 + place * 60_000 },
      })),
    },
    '5 agents in wrap-up too long',
    ['Ann 5:00, Bob 4:00, Cy 3:00, and 2 more · limit 1:30'],
  ],
  [
    {
      ...base,
      kind: 'agents',
      doing: 'hold',
      limit: wrapOfOneAgent,
      agents: [{ key: 'a', name: null, time: { since: NOW - 100_000 } }],
    },
    '1 agent keeping a call on hold too long',
    ['Longest 1:40 · limit 1:30'],
  ],
  // Rounded to the whole it would stand at its goal.
  [
    { ...base, kind: 'number', id: 'service-level', value: 0.797, format: 'percent', limit: serviceLevel },
    'Service level 79%',
    ['Goal 80%'],
  ],
  [
    { ...base, kind: 'source', connection: 'North', state: 'error', reason: '', types: [] },
    'North cannot be reached',
    ['No reason is told.'],
  ],
  [
    { ...base, kind: 'source', connection: 'North', state: 'old', reason: '', types: ['ACDStatus'] },
    'North: queues are old',
    [],
  ],
  [
    { ...base, kind: 'display', name: 'Lobby', place: 'Ground floor', standing: 'offline' },
    'Lobby is off',
    ['Ground floor'],
  ],
  [
    {
      ...base,
      kind: 'quota',
      connection: 'North',
      operation: 'QueryChangedStatistics',
      windowMs: 3_600_000,
      used: 1_104,
      limit: 1_200,
      endAt: Date.parse('2026-11-28T15:00:00Z'),
    },
    'Updates: nearly spent',
    ['1,104 of 1,200 an hour, counted anew at 15:00', 'North'],
  ],
];

it.each(CASES)('%j says what it is, by how much, and its limit', (...[trouble, title, lines]) => {
  expect(troubleWords(trouble, reading)).toEqual({ title, lines, since: 'Since 14:02 · 2 min 14 s' });
});

it.each([
  ['nothing tells', { since: null }, null],
  ['it was so before anybody looked', { since: { ...SINCE, isSure: false } }, 'Since before 14:02'],
  ['it is not live', { frozenAt: NOW }, 'Since 14:02'],
  ['it is older than a day', { since: { at: NOW - 90_000_000, isSure: true } }, 'Since 27 Nov 2026, 13:05'],
] as const)('says since when where %s', (_, over, since) => {
  const trouble: Trouble = {
    ...base,
    kind: 'display',
    name: 'Lobby',
    place: '',
    standing: 'frozen',
    ...over,
  };
  expect(troubleWords(trouble, reading).since).toBe(since);
});
