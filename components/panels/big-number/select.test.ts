import { describe, expect, it } from 'vitest';
import type { BigNumberPanel } from '#lib/domain/board';
import type { AgentNames } from '#lib/domain/board-document';
import type { Cell } from '#lib/domain/cell';
import { defaultBoard } from '#lib/domain/default-board';
import { STARTING_THRESHOLDS } from '#lib/domain/starting-thresholds';
import { englishWords } from '#lib/words/testing/english-words';
import { fitFontPx } from '#components/ui/fit-text.ts';
import { fitDuration } from '#components/wall/duration-forms.ts';
import { resultOf } from '#components/wall/testing/result-of.ts';
import { layoutLine, layoutTile } from './layout-tile.ts';
import { bigNumberCrossings, selectBigNumber } from './select.ts';

const t = englishWords('panels');
const NOW = 1_700_000_000_000;
const MINUTE_MS = 60_000;

function panelOf(over: Partial<BigNumberPanel>): BigNumberPanel {
  return {
    id: 'p',
    kind: 'big-number',
    title: 'Calls waiting',
    at: { column: 0, row: 0, columns: 12, rows: 14 },
    place: { x: 0, y: 0, width: 388, height: 260 },
    query: { kind: 'figures', connection: 'five9', type: 'ACDStatus', figures: [] },
    figure: 'value',
    format: 'count',
    foot: [],
    missing: 'nothing to count',
    ...over,
  };
}

const table = (figures: Record<string, Cell>) =>
  resultOf(['key', ...Object.keys(figures)], ['all', ...Object.values(figures)]);
const names: AgentNames = 'names';
const view = (over: Partial<BigNumberPanel>, figures: Record<string, Cell>, at = NOW) =>
  selectBigNumber(
    { panel: panelOf(over), table: table(figures), trend: null, window: 'today', names, at },
    t,
  );

describe('a big number', () => {
  it.each([
    { format: 'count', value: 0, text: '0', unit: null },
    { format: 'count', value: 1_204, text: '1,204', unit: null },
    { format: 'count', value: null, text: '–', unit: null },
    { format: 'percent', value: 0.78, text: '78', unit: '%' },
    { format: 'percent', value: 1, text: '100', unit: '%' },
    { format: 'percent', value: 0.796, text: '80', unit: '%' },
    { format: 'percent', value: null, text: '–', unit: null },
    { format: 'duration', value: null, text: '–', unit: null },
    { format: 'duration', value: { since: NOW }, text: null, unit: null },
  ] as const)('of $value as a $format reads $text', ({ format, value, text, unit }) => {
    expect(view({ format }, { value })).toMatchObject({ text, unit, value });
  });

  it('says what no data means in place of its foot', () => {
    expect(view({ foot: [{ show: 'text', text: 'today' }] }, { value: null }).foot).toEqual([
      { text: 'nothing to count' },
    ]);
  });

  it('has no row, so no data, where nothing matches', () => {
    const empty = selectBigNumber(
      {
        panel: panelOf({}),
        table: resultOf(['key', 'value']),
        trend: null,
        window: null,
        names,
        at: NOW,
      },
      t,
    );
    expect(empty).toMatchObject({ text: '–', severity: 'ok' });
  });

  it('is judged by its threshold, a running one by its length at the moment given', () => {
    const waiting = { threshold: STARTING_THRESHOLDS.callsWaiting };
    expect([2, 3, 6].map((value) => view(waiting, { value }).severity)).toEqual(['ok', 'warn', 'critical']);
    const wait = { format: 'duration', threshold: STARTING_THRESHOLDS.longestWait } as const;
    const began = { value: { since: NOW - 90_000 } };
    expect(view(wait, began).severity).toBe('warn');
    expect(view(wait, began, NOW + 30_000).severity).toBe('critical');
    expect(bigNumberCrossings(panelOf(wait), table(began))).toEqual([NOW - 30_000, NOW + 30_000]);
  });

  it('never reads as on target in the colour of a warning', () => {
    const level = { format: 'percent', threshold: STARTING_THRESHOLDS.serviceLevel } as const;
    expect(view(level, { value: 0.796 })).toMatchObject({ text: '79', severity: 'warn' });
    expect(view(level, { value: 0.8 })).toMatchObject({ text: '80', severity: 'ok' });
  });

  it('says what it covers, where that is known', () => {
    const foot = [{ show: 'window' }] as const;
    expect(view({ foot }, { value: 1 }).foot).toEqual([{ text: 'today' }]);
    const unknown = {
      panel: panelOf({ foot }),
      table: table({ value: 1 }),
      trend: null,
      window: null,
      names,
      at: NOW,
    };
    expect(selectBigNumber(unknown, t).foot).toEqual([]);
  });

  it.each([
    ['count', STARTING_THRESHOLDS.callsWaiting, 'target < 3'],
    ['percent', STARTING_THRESHOLDS.serviceLevel, 'target ≥ 80%'],
    ['duration', STARTING_THRESHOLDS.longestWait, 'limit 2:00'],
  ] as const)('of a %s states its limit', (format, threshold, text) => {
    expect(view({ format, threshold, foot: [{ show: 'limit' }] }, { value: 1 }).foot).toEqual([{ text }]);
  });

  it('names other figures in its foot', () => {
    const foot = [
      { show: 'count', figure: 'onCall', words: 'on call' },
      { show: 'name', figure: 'skill' },
    ] as const;
    expect(view({ foot }, { value: 1, onCall: 9, skill: 'Billing' }).foot).toEqual([
      { text: '9 on call' },
      { text: 'Billing', isName: true },
    ]);
  });
});

describe('the change against five minutes ago', () => {
  const change = (value: number, ...samples: [minutesAgo: number, value: number][]) =>
    changeOf('count', value, ...samples);
  const changeOf = (
    format: BigNumberPanel['format'],
    value: number,
    ...samples: [minutesAgo: number, value: number][]
  ) =>
    selectBigNumber(
      {
        panel: panelOf({ format, foot: [{ show: 'change', overMs: 5 * MINUTE_MS }] }),
        table: table({ value }),
        trend: resultOf(
          ['at', 'value'],
          ...samples.map(([ago, was]): Cell[] => [String(NOW - ago * MINUTE_MS), was]),
        ),
        window: null,
        names,
        at: NOW,
      },
      t,
    ).foot;

  it.each([
    ['more', 7, { text: '4 in 5 min', arrow: 'up' }],
    ['less', 1, { text: '2 in 5 min', arrow: 'down' }],
    ['the same', 3, { text: '± 0 in 5 min' }],
  ] as const)('is said when there is %s', (_, value, foot) => {
    expect(change(value, [6, 9], [5, 3], [4, 8], [0, 7])).toEqual([foot]);
  });

  it.each([
    ['percent', 0.8, 0.85, { text: '5 pts in 5 min', arrow: 'up' }],
    ['percent', 0.8, 0.798, { text: '± 0 pts in 5 min' }],
    ['duration', 60_000, 0, { text: '1:00 in 5 min', arrow: 'down' }],
    ['duration', 60_000, 60_400, { text: '± 0:00 in 5 min' }],
    ['count', 3, 3.2, { text: '± 0 in 5 min' }],
  ] as const)('of a %s from %d to %d is told in its unit', (...[format, was, value, foot]) => {
    expect(changeOf(format, value, [5, was], [0, value])).toEqual([foot]);
  });

  it('is not said without a sample from then', () => {
    expect(change(7, [4, 3], [0, 7])).toEqual([]);
    expect(change(7, [30, 3], [0, 7])).toEqual([]);
    expect(change(7)).toEqual([]);
  });
});

describe('the name in the foot of a big number', () => {
  const figures = [
    { as: 'value', fn: 'count' },
    { as: 'who', fn: 'first', column: 'Full Name', by: 'State Duration' },
    { as: 'login', fn: 'first', column: 'Username', by: 'State Duration' },
  ] as const;
  const shown = (figure: string, how: AgentNames, type: 'AgentState' | 'ACDStatus' = 'AgentState') =>
    selectBigNumber(
      {
        panel: panelOf({
          query: { kind: 'figures', connection: 'five9', type, figures },
          foot: [{ show: 'name', figure }],
        }),
        table: table({ value: 1, who: 'Jon Petrov', login: 'jon@x' }),
        trend: null,
        window: null,
        names: how,
        at: NOW,
      },
      t,
    ).foot.map(({ text }) => text);

  it.each([
    { figure: 'who', how: 'names', foot: ['Jon Petrov'] },
    { figure: 'who', how: 'initials', foot: ['J. P.'] },
    { figure: 'who', how: 'hidden', foot: [] },
    { figure: 'login', how: 'names', foot: ['jon@x'] },
    { figure: 'login', how: 'initials', foot: [] },
    { figure: 'login', how: 'hidden', foot: [] },
  ] as const)('is $foot for an agent by $figure where a board shows $how', ({ figure, how, foot }) => {
    expect(shown(figure, how)).toEqual(foot);
  });

  it('is whole where it is no agent', () => {
    expect(shown('who', 'hidden', 'ACDStatus')).toEqual(['Jon Petrov']);
  });
});

describe('the layout of a tile', () => {
  it('draws a value with a comma smaller, so that the comma stays clear of the foot', () => {
    const [plain, comma] = [859, 8_595].map(
      (value) => layoutTile({ width: 600, height: 256 }, view({}, { value })).mostPx,
    );
    expect(comma).toBeLessThan((plain ?? 0) * 0.9);
  });

  it.each([
    { height: 160, mostPx: 108 },
    { height: 248, mostPx: 150 },
    { height: 330, mostPx: 200 },
    { height: 900, mostPx: 230 },
  ])(
    'draws the value of a tile $height high up to $mostPx, and never less than a hero',
    ({ height, mostPx }) => {
      expect(layoutTile({ width: 600, height }, view({}, { value: 1 })).mostPx).toBe(mostPx);
    },
  );

  const of = (over: Partial<BigNumberPanel>, figures: Record<string, Cell>, width = 456) =>
    layoutTile({ width, height: 248 }, view(over, figures));

  it('puts the denominator beside the value while both fit, else into the head', () => {
    expect(of({ outOf: 'all' }, { value: 4, all: 18 })).toMatchObject({ unit: '/ 18', denominator: null });
    expect(of({ outOf: 'all' }, { value: 909, all: 4_092 })).toMatchObject({
      unit: null,
      denominator: '4,092',
    });
  });

  it('drops the first part of a foot that does not fit, but shortens a name from its middle', () => {
    const long = [
      { show: 'text', text: 'a target in many words' },
      { show: 'text', text: 'a change in many words' },
    ] as const;
    expect(of({ foot: long }, { value: 1 }, 388).foot).toEqual([{ text: 'a change in many words' }]);
    const named = [
      { show: 'name', figure: 'skill' },
      { show: 'text', text: 'limit 2:00' },
    ] as const;
    expect(
      of({ foot: named }, { value: 1, skill: 'Technical Support Europe Tier 2' }, 388).foot.map(
        ({ text }) => text,
      ),
    ).toEqual(['Techn…ier 2', 'limit 2:00']);
  });

  it.each([
    { of: 'a count of one digit', text: '7', unit: null, width: 132 },
    { of: 'a count of three', text: '164', unit: null, width: null },
    { of: 'a time of minutes', text: '9:59', unit: null, width: 108 },
    { of: 'a time of tens of minutes', text: '12:34', unit: null, width: null },
    { of: 'a percent', text: '87', unit: '%', width: null },
  ])('leaves the last hour of $of what it can', ({ text, unit, width }) => {
    const trend = { points: [{ at: NOW, value: 1 }], top: 3, words: '' };
    const roomPx = text.includes(':') ? 444 : 336;
    const tile = { roomPx, unit, mostPx: 150, unitPx: 64 };
    const line = layoutLine(text, tile, trend);
    expect(line.sparkline?.width ?? null).toBe(width);
    expect(layoutLine(text, tile, null).sparkline).toBeNull();
  });

  it.each([
    ['calls-waiting', '12,044'],
    ['agents-ready', '12,044'],
    ['service-level', '100'],
  ])('%s keeps %s at a tenth of the height of the screen', (id, text) => {
    const { panels } = defaultBoard({ connectionId: 'five9', columnRoles: {} });
    const place = panels.find((panel) => panel.id === id)?.place;
    const tile = layoutTile({ width: place?.width ?? 0, height: place?.height ?? 0 }, null);
    const unit = id === 'service-level' ? '%' : null;
    const { widthPx } = layoutLine(text, { ...tile, mostPx: 150, unit }, null);
    expect(fitFontPx(text, { widthPx, mostPx: 150 })).toBeGreaterThanOrEqual(108);
  });

  it.each([360, 401, 479, 900])(
    'gives up the seconds of a long wait before its size in a tile %d wide',
    (width) => {
      const { roomEm, roomPx } = layoutTile({ width, height: 248 }, null);
      for (const ms of [59_000, 3_599_000, 3_600_000, 43_775_000, 400_000_000]) {
        const text = fitDuration(ms, roomEm);
        expect(fitFontPx(text, { widthPx: roomPx, mostPx: 150 })).toBeGreaterThanOrEqual(107);
      }
    },
  );
});
