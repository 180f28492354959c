import { describe, expect, it } from 'vitest';
import type { FiguresQuery } from '#lib/domain/live-query';
import { fitFoot } from './fit-foot.ts';
import { figureSuspectFrom, suspectFigure, suspectFoot } from './suspect-figure.ts';

const NOW = 1_000_000_000;
const HOUR_MS = 3_600_000;
const panelOf = (figure: FiguresQuery['figures'][number], format: 'count' | 'duration' | 'percent') => ({
  query: { kind: 'figures', connection: 'five9', type: 'ACDStatus', figures: [figure] } as const,
  figure: figure.as,
  format,
});
const wait = panelOf({ as: 'longest', fn: 'oldest', column: 'Current Longest Queue Time' }, 'duration');

describe('a figure that is hardly true', () => {
  it('is a wait of 18 hours, from a moment that is known before', () => {
    const value = { since: NOW - 18 * HOUR_MS };
    expect(suspectFigure(wait, value, NOW)).toMatchObject({ why: 'too-long', of: 'wait' });
    expect(figureSuspectFrom(wait, value)).toEqual([value.since + 4 * HOUR_MS]);
    expect(suspectFigure(wait, { since: NOW - 60_000 }, NOW)).toBeNull();
  });

  it('is a wait of 18 hours of a metric with a name, which is a formula', () => {
    const formula = 'oldest([Current Longest Queue Time] where [Calls In Queue] > 0)';
    const named = panelOf({ as: 'n', fn: 'formula', formula }, 'duration');
    const value = { since: NOW - 18 * HOUR_MS };
    expect(suspectFigure(named, value, NOW)).toMatchObject({ why: 'too-long', of: 'wait' });
    expect(figureSuspectFrom(named, value)).toEqual([value.since + 4 * HOUR_MS]);
  });

  it.each([
    ['fewer than none', panelOf({ as: 'n', fn: 'sum', column: 'Calls In Queue' }, 'count'), -2, 'negative'],
    [
      'more than all',
      panelOf({ as: 'n', fn: 'max', column: 'Service Level' }, 'percent'),
      1.4,
      'beyond-whole',
    ],
    [
      'what a formula comes to',
      panelOf({ as: 'n', fn: 'formula', formula: '1 - 3' }, 'count'),
      -2,
      undefined,
    ],
    ['no data', wait, null, undefined],
  ])('or not: %s', (...[, panel, value, why]) => {
    expect(suspectFigure(panel, value, NOW)?.why).toBe(why);
  });
});

describe('the foot of a figure that is hardly true', () => {
  it('says so beside whose figure it is', () => {
    const foot = suspectFoot([{ text: 'Billing', isName: true }, { text: 'limit 2:00' }], 'unlikely');
    expect(foot.map(({ text }) => text)).toEqual(['Billing', 'unlikely']);
    expect(suspectFoot([{ text: 'today' }, { text: 'limit 2' }], 'unlikely').map(({ text }) => text)).toEqual(
      ['today', 'unlikely'],
    );
  });

  it('cuts a long name before the word', () => {
    const foot = suspectFoot([{ text: 'Claims of the whole North', isName: true }], 'unlikely');
    expect(fitFoot(foot, 300).map(({ text }) => text)).toEqual([expect.stringContaining('…'), 'unlikely']);
  });
});
