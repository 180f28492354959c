import { expect, it } from 'vitest';
import type { Aggregate } from './live-query.ts';
import type { StatisticType } from './statistic-type.ts';
import { boardDocument, numberPanel } from './testing/boards.ts';
import { readBoardDocument } from './board-schema.ts';

type Format = 'count' | 'duration' | 'percent';

const of = (figure: { fn: 'sum' | 'max'; column: string }): Aggregate => ({ ...figure, as: 'n' });

function problems(type: StatisticType, figure: Aggregate, format: Format): readonly string[] {
  const panel = numberPanel({ query: { kind: 'figures', type, figures: [figure] }, figure: 'n', format });
  const { threshold: _, ...rest } = panel;
  const reading = readBoardDocument(boardDocument({ panels: [{ ...rest, foot: [] }] }));
  return reading.kind === 'ok' ? [] : reading.problems.map(({ path, says }) => `${path} ${says?.key}`);
}

const SUMMED = 'panels.0.query.figures.0';
const UNFIT = 'panels.0.format unfitFigure';

it.each<[StatisticType, Aggregate, Format, readonly string[]]>([
  ['ACDStatus', of({ fn: 'sum', column: 'Calls In Queue' }), 'count', []],
  ['ACDStatus', of({ fn: 'sum', column: 'Agents Ready For Calls' }), 'count', [`${SUMMED} summedAgents`]],
  [
    'ACDStatus',
    { as: 'n', fn: 'mean', column: 'Agents On Call', weight: 'Calls In Queue' },
    'count',
    [`${SUMMED} summedAgents`],
  ],
  ['AgentStatistics', of({ fn: 'sum', column: 'Avg Handle Time' }), 'duration', [`${SUMMED} summedMeans`]],
  ['InboundCampaignStatistics', of({ fn: 'max', column: 'Service Level Queue' }), 'count', [UNFIT]],
  ['InboundCampaignStatistics', of({ fn: 'max', column: 'Service Level Queue' }), 'percent', []],
  ['AgentStatistics', of({ fn: 'sum', column: 'Total Calls' }), 'percent', [UNFIT]],
  ['AgentStatistics', of({ fn: 'sum', column: 'Total Calls' }), 'duration', [UNFIT]],
  ['AgentStatistics', of({ fn: 'max', column: 'A column of their own' }), 'duration', []],
  ['AgentState', { as: 'n', fn: 'oldest', column: 'State Duration' }, 'count', [UNFIT]],
  ['AgentState', { as: 'n', fn: 'count' }, 'count', []],
])('of %s %j as a %s may be published, or not: %j', (...[type, figure, format, found]) => {
  expect(problems(type, figure, format)).toEqual(found);
});
