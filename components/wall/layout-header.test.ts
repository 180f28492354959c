import { describe, expect, it } from 'vitest';
import { layoutHeader } from './layout-header.ts';

const usual = {
  name: 'Northwind Support',
  board: 'Whole floor',
  pill: 'Live · 2 s',
  ages: 'age at source 2 s · server 1 s · screen 0 s',
};

describe('the header of a wall', () => {
  it.each([
    ['a calm day', {}, { board: true, ages: true }],
    ['no data yet', { ages: null }, { board: true, ages: false }],
    [
      'a sentence that needs the room',
      { pill: 'Partly live · campaigns, service level as of 14:03:42' },
      { board: true, ages: false },
    ],
    [
      'a sentence that needs more of it',
      { pill: 'Not live · last picture 2 min 14 s ago · Five9 refused the sign-in · trying again at 14:10' },
      { board: false, ages: false },
    ],
    ['a demonstration', { name: 'Five9', mark: 'Demonstration' }, { board: true, ages: true }],
    ['a demonstration with a longer name', { mark: 'Demonstration' }, { board: false, ages: true }],
    [
      'a demonstration with a long name',
      { name: 'Northwind Trading International', mark: 'Demonstration' },
      { board: true, ages: false },
    ],
    ['a company’s wall', { source: 'Five9' }, { source: true, board: true, ages: true }],
    [
      'a company’s wall with a long connection',
      { source: 'Northwind Support Europe and Asia' },
      { board: true, ages: true },
    ],
    ['a company with a wide logo', { logoPx: 260 }, { board: true, ages: false }],
    ['a company with a small logo', { logoPx: 60 }, { board: true, ages: true }],
    ['a long name', { name: 'Northwind Trading International Customer Care' }, { board: true, ages: false }],
  ])('on %s', (_, over, shown) => {
    expect(layoutHeader({ ...usual, ...over })).toEqual({ source: false, code: false, ...shown });
  });

  it.each([
    ['has room for it on a calm day', {}, { board: true, ages: true, code: true }],
    [
      'takes the room of the ages',
      { name: 'Northwind Support Europe' },
      { board: true, ages: false, code: true },
    ],
    [
      'keeps it beside a sentence that needs the room',
      { pill: 'Not live · last picture 2 min 14 s ago · Five9 does not answer' },
      { board: true, ages: false, code: true },
    ],
    [
      'gives it up before its name is cut',
      {
        name: 'Northwind Trading International Customer Care',
        pill: 'Not live · last picture 2 min 14 s ago · Five9 refused the sign-in · trying again at 14:10',
      },
      { board: false, ages: false, code: false },
    ],
  ])('with a code %s', (_, over, shown) => {
    expect(layoutHeader({ ...usual, ...over, code: true })).toEqual({ source: false, ...shown });
  });

  it('is the same at every second of a minute', () => {
    const names = Array.from({ length: 60 }, (_, length) => 'n'.repeat(length));
    for (const name of names) {
      const at = (second: number) =>
        layoutHeader({ ...usual, name, ages: `age at source ${second} s · server ${second} s · screen 0 s` });
      expect(at(59)).toEqual(at(0));
    }
  });
});
