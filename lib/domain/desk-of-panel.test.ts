import { describe, expect, it } from 'vitest';
import { defaultBoard } from './default-board.ts';
import { writeDeskAddress } from './desk-address.ts';
import { deskHrefOf, deskOfQuery } from './desk-of-panel.ts';
import type { Where } from './live-query.ts';

function linkOf(where?: Where): string {
  return writeDeskAddress(deskOfQuery({ connection: 'five9', type: 'AgentState', ...(where && { where }) }));
}
const PLAIN = '?type=AgentState&connection=five9&alarms=first';

describe('the desk behind a panel', () => {
  it.each<[string, Where | undefined, string]>([
    ['nothing', undefined, ''],
    ['a skill of a list', { column: 'Skills', op: 'lists', value: 'Billing' }, '&skill=Billing'],
    ['several skills', { column: 'Skill Name', op: 'in', values: ['A', 'B'] }, '&skill=A&skill=B'],
    [
      'several things at once',
      {
        all: [
          { column: 'Agent Groups', op: 'lists', value: 'East' },
          { column: 'State', op: 'ne', value: 'Logged Out' },
          { column: 'Reason Code', op: 'eq', value: 'Lunch' },
        ],
      },
      '&group=East&reason=Lunch',
    ],
    ['either of two things', { any: [{ column: 'Skills', op: 'lists', value: 'Billing' }] }, ''],
    ['a column of a name that objects have', { column: 'constructor', op: 'eq', value: 'x' }, ''],
    ['what is excluded', { not: { column: 'Skills', op: 'lists', value: 'Billing' } }, ''],
  ])('is narrowed by %s', (_, where, rest) => {
    expect(linkOf(where)).toBe(PLAIN + rest);
  });

  it('is there for every panel that reads a table', () => {
    for (const panel of defaultBoard({ connectionId: 'five9', columnRoles: {} }).panels)
      expect(deskHrefOf(panel)).toMatch(/^\/desk\?type=\w+&connection=five9/);
  });
});
