import { describe, expect, it } from 'vitest';
import type { Cell } from '#lib/domain/cell';
import { defaultBoard } from '#lib/domain/default-board';
import type { ResultTable } from '#lib/domain/result-table';
import { englishWords } from '#lib/words/testing/english-words';
import { resultOf } from '#components/wall/testing/result-of.ts';
import { glanceOf } from './select.ts';
import { worded } from '#lib/domain/templates/worded';

const NOW = 1_700_000_000_000;
const { panels } = worded(defaultBoard({ connectionId: 'five9', columnRoles: {} }), englishWords('boards'));

function glance(id: string, table: ResultTable) {
  const panel = panels.find((one) => one.id === id);
  return panel ? glanceOf({ panel, table, nameOf: (key) => key, at: NOW }, englishWords('panels')) : null;
}

const waiting = (value: Cell): ResultTable => resultOf(['all', 'waiting'], ['all', value]);

describe('a panel at a glance', () => {
  it.each<[Cell, object]>([
    [0, { value: '0', severity: 'ok', isJudged: true, lists: null }],
    [4, { value: '4', severity: 'warn' }],
    [12_044, { value: '12,044', severity: 'critical' }],
    [null, { value: '–', severity: 'ok' }],
  ])('is its number: %j', (value, expected) => {
    expect(glance('calls-waiting', waiting(value))).toMatchObject(expected);
  });

  it('runs with the clock', () => {
    const table = resultOf(['all', 'longest', 'skill'], ['all', { since: NOW - 75_000 }, 'Billing']);
    expect(glance('longest-wait', table)).toMatchObject({ value: '1:15', severity: 'warn' });
  });

  it('says why it is hardly true, of a list for each such row', () => {
    const since = NOW - 18 * 3_600_000;
    const table = resultOf(['all', 'longest', 'skill'], ['all', { since }, 'Billing']);
    expect(glance('longest-wait', table)?.suspects).toMatchObject([{ why: 'too-long', of: 'wait' }]);
    expect(glance('calls-waiting', waiting(4))?.suspects).toEqual([]);
    const queues = resultOf(
      ['Skill Name', 'Calls In Queue', 'Current Longest Queue Time', 'Queue Callbacks'],
      ['Billing', 7, { since }, 1],
      ['Orders', 2, { since: NOW - 1_000 }, 0],
    );
    expect(glance('queues', queues)?.suspects).toMatchObject([{ why: 'too-long', of: 'wait' }]);
  });

  it('has its unit, or what it is out of', () => {
    expect(glance('service-level', resultOf(['all', 'mean'], ['all', 0.83]))).toMatchObject({
      value: '83',
      unit: '%',
    });
    const agents = resultOf(['all', 'ready', 'signedIn'], ['all', 3, 20]);
    expect(glance('agents-ready', agents)).toMatchObject({ value: '3', outOf: '20', isJudged: false });
  });

  it('is how many rows a list has, and how many of them are past a limit', () => {
    const table = resultOf(
      ['Skill Name', 'Calls In Queue', 'Agents Ready For Calls'],
      ['Billing', 7, 2],
      ['Orders', 0, 1],
      ['Retention', 1, 0],
    );
    expect(glance('queues', table)).toMatchObject({
      value: '3',
      severity: 'critical',
      lists: { noun: 'skills', count: 3, alarmed: 2 },
    });
  });

  it('adds up the agents of a bar of states', () => {
    const table = resultOf(['State', 'agents'], ['Ready', 3], ['On Call', 5]);
    expect(glance('states', table)).toMatchObject({
      value: '8',
      lists: { noun: 'agents', count: 8, alarmed: 0 },
    });
  });
});
