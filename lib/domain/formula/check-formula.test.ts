import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column } from '../column.ts';
import { knownColumns } from '../column-catalogue.ts';
import { STATISTIC_TYPES, type StatisticType } from '../statistic-type.ts';
import { checkFormula, formulaProblem } from './check-formula.ts';
import { planFormula } from './formula-parts.ts';
import { parseFormula } from './parse-formula.ts';

function checked(
  text: string,
  type: StatisticType = 'InboundCampaignStatistics',
  columns?: readonly Column[],
) {
  const parsed = parseFormula(text);
  if (parsed.kind === 'bad') return parsed.problem;
  const result = checkFormula(parsed.expression, {
    type,
    columns: columns ?? knownColumns(type).map(({ name, kind }) => ({ name, kind })),
  });
  return result.kind === 'ok' ? result.unit : result.problem;
}

describe('the unit of a formula', () => {
  it.each([
    ['sum([Total Calls])', 'count'],
    ['sum([Connected Calls]) / sum([Total Calls])', 'ratio'],
    ['1 - sum([Connected Calls]) / sum([Total Calls])', 'ratio'],
    ['100% - mean([Service Level Queue])', 'percent'],
    ['sum([Connected Calls]) + 1', 'count'],
    ['mean([Avg Handle Time], [Handled Calls])', 'duration'],
    ['mean([Avg Handle Time])', 'duration'],
    ['sum([Avg Handle Time] * [Handled Calls])', 'duration'],
    ['sum([Avg Handle Time] * [Handled Calls]) / sum([Handled Calls])', 'duration'],
    ['sum([Avg Handle Time] * [Handled Calls]) / 1h', 'ratio'],
    ['sum([Call Charges]) / sum([Connected Calls])', 'money'],
    ['max([Longest Queue Time])', 'duration'],
    ['if(sum([Total Calls]) > 20, mean([Service Level Queue]), none)', 'percent'],
    ['coalesce(sum([Total Calls]), 0)', 'count'],
    ['greatest(sum([Total Calls]) - 10, 0)', 'count'],
    ['goal(sum([Connected Calls]), sum([Total Calls]), 80%)', 'count'],
    ['distinct([Campaign Name])', 'count'],
    ['sum([@abandoned])', 'count'],
  ])('%s is a %s', (text, unit) => {
    expect(checked(text)).toBe(unit);
  });

  it.each([
    ['max([State Duration] where [State] = "On Call")', 'running'],
    ['oldest([State Duration])', 'running'],
    ['count(where [State Duration] > 90s and [Skills] has "Billing")', 'count'],
    ['count(where [Full Name] contains "an")', 'count'],
    ['count(where [Reason Code] = none)', 'count'],
  ])('%s is a %s of agents', (text, unit) => {
    expect(checked(text, 'AgentState')).toBe(unit);
  });

  it('is known where no table was seen, and what the catalogue does not know is let be there', () => {
    const parsed = parseFormula('count(where [Our Own Column] = "x")');
    if (parsed.kind === 'bad') throw new Error('cannot be read');
    expect(checkFormula(parsed.expression, { type: 'AgentState', columns: null })).toEqual({
      kind: 'ok',
      unit: 'count',
    });
  });
});

describe('what is wrong with a formula is told with its place', () => {
  it.each([
    ['[Total Calls]', 'columnOutside', '[Total Calls]'],
    ['sum(sum([Total Calls]))', 'nested', 'sum([Total Calls])'],
    ['sum([Totl Calls])', 'unknownColumnLike', '[Totl Calls]'],
    ['sum([Weather])', 'unknownColumn', '[Weather]'],
    ['sum([Campaign Name])', 'needsNumber', '[Campaign Name]'],
    ['sum([Avg Handle Time]) + sum([Total Calls])', 'meanSummed', '[Avg Handle Time]'],
    ['max([Avg Handle Time]) + sum([Total Calls])', 'units', 'max([Avg Handle Time]) + sum([Total Calls])'],
    [
      'max([Avg Handle Time]) * max([Avg Handle Time])',
      'units',
      'max([Avg Handle Time]) * max([Avg Handle Time])',
    ],
    ['sum([Total Calls]) / 1h', 'units', 'sum([Total Calls]) / 1h'],
    ['sum([Total Calls]) + 5%', 'units', 'sum([Total Calls]) + 5%'],
    ['if(mean([Service Level Queue]) < 80, 1, 0)', 'percentNeedsSign', 'mean([Service Level Queue]) < 80'],
    ['goal(sum([Connected Calls]), sum([Total Calls]), 0.8)', 'percentNeedsSign', '0.8'],
    ['sum([Connected Calls]) > 3', 'resultIsNoNumber', 'sum([Connected Calls]) > 3'],
    ['if(3, 1, 0)', 'needsCondition', '3'],
    ['if(1 < 2, 1)', 'arguments', 'if(1 < 2, 1)'],
    ['coalesce(1)', 'arguments', 'coalesce(1)'],
    ['coalesce(1 < 2, 0)', 'conditionIsNoValue', '1 < 2'],
    ['count([Total Calls])', 'arguments', 'count([Total Calls])'],
    ['sum()', 'arguments', 'sum()'],
    ['distinct(1)', 'needsColumn', '1'],
    ['oldest([Total Calls])', 'needsRunning', '[Total Calls]'],
    ['count(where 3)', 'needsCondition', '3'],
    ['count(where [Total Calls] > [Connected Calls])', 'plainCondition', '[Total Calls] > [Connected Calls]'],
    ['count(where [Service Level Queue] < 80)', 'percentNeedsSign', '80'],
    ['count(where [Total Calls] = "many")', 'units', '[Total Calls] = "many"'],
    ['count(where [Total Calls] > none)', 'units', '[Total Calls] > none'],
  ])('%s: %s', (text, key, place) => {
    const problem = checked(text);
    if (typeof problem === 'string') throw new Error(`it is a ${problem}`);
    expect({ key: problem.key, place: text.slice(problem.at, problem.at + problem.length) }).toEqual({
      key,
      place,
    });
  });

  it('names the column that was meant', () => {
    expect(checked('sum([total cals])')).toMatchObject({
      values: { name: 'total cals', near: 'Total Calls' },
    });
  });

  it.each([
    ['sum([State Duration])', '[State Duration]'],
    ['max([State Duration]) / 2', 'max([State Duration])'],
    ['if(oldest([State Duration]) > 60s, 1, 0)', 'oldest([State Duration]) > 60s'],
    ['min([State Duration])', '[State Duration]'],
  ])('%s calculates with what goes on', (text, place) => {
    const problem = checked(text, 'AgentState');
    if (typeof problem === 'string') throw new Error(`it is a ${problem}`);
    expect({ key: problem.key, place: text.slice(problem.at, problem.at + problem.length) }).toEqual({
      key: 'running',
      place,
    });
  });
});

describe('what would lie over rows is refused', () => {
  it.each([
    ['sum([Agents Ready For Calls])', 'agentsOverSkills'],
    ['mean([Agents Ready For Calls])', 'agentsOverSkills'],
    ['sum([Agents On Call] * 2)', 'agentsOverSkills'],
    ['sum([Agents On Call] + [Calls In Queue])', 'agentsOverSkills'],
  ])('%s: an agent holds several skills', (text, key) => {
    expect(checked(text, 'ACDStatus')).toMatchObject({ key });
  });

  it.each([
    ['sum([Avg Handle Time])', 'meanSummed'],
    ['sum([Service Level Queue])', 'meanSummed'],
    ['sum([Avg Handle Time] + [Avg Wrap Time])', 'meanSummed'],
    ['sum([Connected Calls] / [Total Calls])', 'meanSummed'],
    ['mean([Connected Calls] / [Total Calls])', 'meanWithoutWeight'],
    ['mean([Avg Availability Time])', 'meanWithoutWeight'],
    ['mean([Avg Handle Time], [Service Level Queue])', 'meanSummed'],
    ['mean([Avg Handle Time], 1)', 'weightAlike'],
    ['mean([Avg Handle Time], 60s)', 'weightAlike'],
    ['mean([Avg Handle Time], if([Total Calls] > 0, 1, 0))', 'weightAlike'],
    ['mean([Connected Calls] / [Total Calls], 2 + 1)', 'weightAlike'],
  ])('%s: a mean of means says nothing', (text, key) => {
    expect(checked(text)).toMatchObject({ key });
  });

  it('a column whose kind nobody knows is shown row by row, and not combined', () => {
    const columns = [
      { name: 'Campaign Name', kind: 'key' },
      { name: 'Disposition X', kind: 'unknown' },
    ] as const;
    expect(checked('sum([Disposition X])', 'OutboundCampaignStatistics', columns)).toMatchObject({
      key: 'unknownKind',
    });
    expect(checked('count(where [Disposition X] = "3")', 'OutboundCampaignStatistics', columns)).toBe(
      'count',
    );
  });
});

const WORDS = [
  ...'( ) , + - * / = != < <= has contains and or not where none if coalesce goal least count distinct'.split(
    ' ',
  ),
  ...'sum mean max min oldest 3 80% 90s "x" [Nothing] [@offered] [State] sum([Abandoned]) count()'.split(' '),
  '[Total Calls]',
  '[Avg Handle Time]',
  '[State Duration]',
  'sum([Total Calls])',
  'count(where [State] = "Ready")',
];

it('any words of the language at all are told, within the text, and never thrown', () => {
  const words = fc.constantFrom(...WORDS);
  fc.assert(
    fc.property(fc.array(words, { maxLength: 14 }), fc.constantFrom(...STATISTIC_TYPES), (all, type) => {
      const text = all.join(' ');
      const problem = formulaProblem(text, { type, columns: null });
      const { at, length } = problem ?? { at: 0, length: 0 };
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at + length).toBeLessThanOrEqual(text.length);
      expect(planFormula(text, { type, columns: null }).kind).toBe(problem ? 'bad' : 'ok');
    }),
    { seed: 1, numRuns: 3_000 },
  );
});
