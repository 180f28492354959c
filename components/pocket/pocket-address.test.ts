import { expect, it } from 'vitest';
import { readPocketAddress, writePocketAddress } from './pocket-address.ts';

const NOW = { view: 'now', connection: null, by: 'group', team: null } as const;

it.each([
  ['?', NOW],
  ['?view=walls', { ...NOW, view: 'walls' }],
  ['?connection=north', { ...NOW, connection: 'north' }],
  [
    '?view=teams&connection=north&by=skill&team=Card+%26+loan',
    { view: 'teams', connection: 'north', by: 'skill', team: 'Card & loan' },
  ],
] as const)('%s is read and written', (search, address) => {
  expect(readPocketAddress(search)).toEqual(address);
  expect(writePocketAddress(address)).toBe(search);
});

it.each(['?view=none', '?by=none', '?team=Billing', '?connection=', '?view=more&view=now&x=1#y'])(
  '%s means what of it can be meant',
  (search) => {
    const { team, connection } = readPocketAddress(search);
    expect([team, connection]).toEqual([null, null]);
  },
);
