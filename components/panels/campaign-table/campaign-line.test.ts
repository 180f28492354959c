import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import { campaignLine } from './campaign-line.ts';
import type { CampaignCell } from './select.ts';

const ROOM_PX = 404;
const cellOf = (over: Partial<CampaignCell>): CampaignCell => ({
  key: 'Sales',
  state: 'running',
  says: 'Running',
  activity: null,
  calls: null,
  progress: null,
  more: [],
  isPinned: false,
  ...over,
});
const line = (over: Partial<CampaignCell>, window: string | null = 'today') =>
  campaignLine(cellOf(over), { window, roomPx: ROOM_PX }, englishWords('panels'));

describe('the line of a campaign', () => {
  const inbound = { activity: 'inbound' } as const;
  const stopped = { state: 'not-running', says: 'Stopped' } as const;

  it.each([
    { with: 'nothing known', over: {}, says: 'Running' },
    { with: 'calls', over: { ...inbound, calls: 1_204 }, says: 'Inbound 1,204 today' },
    {
      with: 'calls of a week',
      over: { ...inbound, calls: 9 },
      window: 'this week',
      says: 'Inbound 9 this week',
    },
    {
      with: 'calls of no known window',
      over: { ...inbound, calls: 9 },
      window: null,
      says: 'Inbound 9 calls',
    },
    {
      with: 'many calls',
      over: { ...inbound, calls: 120_412 },
      window: 'this month',
      says: '120,412 this month',
    },
    { with: 'records', over: { activity: 'outbound', progress: 0.0849 }, says: 'Outbound 8% done' },
    { with: 'calls while stopped', over: { ...stopped, calls: 9 }, says: 'Stopped 9 today' },
  ] as const)('with $with', ({ over, says, ...given }) => {
    const { doing, figure } = line(over, 'window' in given ? given.window : 'today');
    expect([doing, figure?.text, figure?.words].filter(Boolean).join(' ')).toBe(says);
  });

  it.each([
    [0, '0%'],
    [0.29, '29%'],
    [0.9999, '99%'],
    [1, '100%'],
  ])('with %d of its records done says %s', (progress, text) => {
    expect(line({ progress }).figure?.text).toBe(text);
  });
});
