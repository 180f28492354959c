import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import type { StatisticType } from '../statistic-type.ts';
import type { Threshold } from '../threshold.ts';
import { limitWords } from './limit-words.ts';
import { type Windows, windowWords } from './window-words.ts';

const t = englishWords('explain');
const today: Windows = {
  zone: 'Europe/Berlin',
  statisticsRange: 'day',
  rollingPeriod: '30m',
  shiftStartMs: 7.5 * 3_600_000,
};

describe('the window of a table', () => {
  it.each<[StatisticType, Partial<Windows>, string]>([
    ['ACDStatus', {}, 'As it is now'],
    ['AgentState', {}, 'As it is now'],
    ['AgentStatistics', {}, 'Today, by the clock of Europe/Berlin'],
    ['InboundCampaignStatistics', { statisticsRange: 'rolling-hour' }, 'The last hour'],
    [
      'InboundCampaignStatistics',
      { statisticsRange: 'shift' },
      'This shift, since 07:30 by the clock of Europe/Berlin',
    ],
    ['AutodialCampaignStatistics', { statisticsRange: 'lifetime' }, 'All time'],
    ['OutboundCampaignManager', {}, 'The last 30 minutes'],
    ['OutboundCampaignManager', { rollingPeriod: '1h' }, 'The last hour'],
    ['OutboundCampaignManager', { rollingPeriod: 'today' }, 'Today, by the clock of Europe/Berlin'],
  ])('%s with %j', (type, over, words) => {
    expect(windowWords(type, { ...today, ...over }, t)).toBe(words);
  });
});

describe('a limit in words', () => {
  it.each<[Threshold, 'count' | 'duration' | 'percent', string]>([
    [{ direction: 'rising', warn: 3, critical: 6 }, 'count', 'warning from 3, critical from 6'],
    [
      { direction: 'rising', warn: 60_000, critical: 120_000 },
      'duration',
      'warning from 1 min, critical from 2 min',
    ],
    [
      { direction: 'falling', warn: 0.8, critical: 0.625 },
      'percent',
      'warning below 80%, critical below 62.5%',
    ],
    [
      { direction: 'between', warn: [2, 8], critical: [1, 9] },
      'count',
      'warning outside of 2 to 8, critical outside of 1 to 9',
    ],
  ])('%j as a %s', (threshold, unit, words) => {
    expect(limitWords(threshold, unit, t)).toBe(words);
  });
});
