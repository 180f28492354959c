import { expect, it } from 'vitest';
import { pocketConnection } from '#lib/domain/pocket/pocket-connection';
import { lookedAfter } from './looked-after.ts';

const MAY = { agents: true, quota: true, walls: true };
const centre = (id: string) =>
  pocketConnection({
    settings: { id, name: id, zone: 'UTC', columnRoles: {} },
    boards: [],
    states: [],
    may: MAY,
  });
const idsOf = (all: readonly { id: string }[]) => all.map(({ id }) => id);

it('looks after the one that is shown first, then after the others in their order', () => {
  const [north, south, west] = [centre('north'), centre('south'), centre('west')];
  const { connections, left } = lookedAfter(south, [north, south, west]);
  expect(idsOf(connections)).toEqual(['south', 'north', 'west']);
  expect(left).toEqual([]);
});

it('names those that one page may not ask about beside the others, and never the one that is shown', () => {
  const all = Array.from({ length: 200 }, (_, place) => centre(`centre ${place}`));
  const shown = centre('centre 199');
  const { connections, left } = lookedAfter(shown, all);
  expect(connections[0]).toBe(shown);
  expect(left.length).toBeGreaterThan(0);
  expect(idsOf([...connections, ...left]).toSorted()).toEqual(idsOf(all).toSorted());
});
