import { describe, expect, it } from 'vitest';
import { AGENT_NAMES, type AgentNames } from './board-document.ts';
import type { Aggregate } from './live-query.ts';
import { wallColumns } from './wall-columns.ts';

const rowsOf = (names: AgentNames, columns: readonly string[] | '*', also: readonly string[] = []) =>
  wallColumns(names).rows({ kind: 'rows', type: 'AgentState', columns }, also).columns;
const first = (column: string): Aggregate => ({ as: 'who', fn: 'first', column, by: 'State Duration' });
const figuresOf = (names: AgentNames, ...figures: Aggregate[]) =>
  wallColumns(names).figures({ kind: 'figures', type: 'AgentState', figures });

describe('what a board reads of who somebody is', () => {
  it.each<[AgentNames, readonly string[]]>([
    ['names', ['Full Name', 'Username', 'State']],
    ['initials', ['Full Name', 'State']],
    ['hidden', ['State']],
  ])('is, where agents are shown as %s, as much and by one spelling', (names, told) => {
    expect(rowsOf(names, ['FullName', 'User Name', 'State', 'customer'])).toEqual(told);
  });

  it('is of customers nothing, where all columns are asked for too', () => {
    for (const names of AGENT_NAMES) {
      const columns = rowsOf(names, '*', ['Own Column']);
      expect(columns).not.toContain('Customer');
      expect(columns).toEqual(expect.arrayContaining(['State', 'Skills', 'Own Column']));
    }
  });

  it('is in other tables whatever is asked for', () => {
    const query = { kind: 'rows', type: 'ACDStatus', columns: '*' } as const;
    expect(wallColumns('hidden').rows(query, [])).toEqual(query);
  });

  it.each<[AgentNames, string, string | null]>([
    ['names', 'FullName', 'Full Name'],
    ['names', 'User Name', 'Username'],
    ['initials', 'full_name', 'Full Name'],
    ['initials', 'User Name', null],
    ['hidden', 'FullName', null],
    ['hidden', 'User Name', null],
    ['names', 'Customer', null],
    ['hidden', 'Skills', 'Skills'],
  ])('is, with %s, of a figure of %s: %s', (names, column, told) => {
    const count: Aggregate = { as: 'n', fn: 'count' };
    const { figures } = figuresOf(names, count, first(column));
    expect(figures).toEqual(told === null ? [count] : [count, first(told)]);
  });

  it('is no data where nothing else was asked', () => {
    expect(figuresOf('names', first('Customer')).figures).toEqual([
      { as: 'who', fn: 'mean', column: '', weight: null },
    ]);
  });

  it('is no group for each of them', () => {
    const query = { kind: 'figures', type: 'AgentState', figures: [{ as: 'n', fn: 'count' }] } as const;
    const told = wallColumns('names');
    expect(told.figures({ ...query, groupBy: 'Customer' })).toEqual(query);
    expect(told.figures({ ...query, groupBy: 'State' })).toEqual({ ...query, groupBy: 'State' });
  });
});
