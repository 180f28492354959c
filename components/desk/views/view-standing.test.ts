import { describe, expect, it } from 'vitest';
import { deskOf, type DeskAddress } from '#lib/domain/desk-address';
import type { SavedView } from '#lib/domain/saved-view';
import { viewStanding } from './view-standing.ts';

const VIEW: SavedView = {
  id: 'v',
  name: 'Queues',
  address: '?type=ACDStatus&alarms=first&row=Billing',
  owner: { id: 'sue', name: 'Sue' },
  team: null,
  isMine: true,
  isDefault: false,
  version: 1,
};

describe('how a desk stands to its view', () => {
  const open: DeskAddress = { ...deskOf('ACDStatus'), view: 'v', alarmsFirst: true, row: 'Billing' };
  it.each<[string, Partial<DeskAddress>, object]>([
    ['as it was saved', {}, { kind: 'open', isChanged: false }],
    ['unchanged when another row is looked at', { row: 'Sales' }, { kind: 'open', isChanged: false }],
    ['unchanged in a window of its own', { bare: 'table' }, { kind: 'open', isChanged: false }],
    ['changed by another filter', { filter: 'gold' }, { kind: 'open', isChanged: true }],
    ['changed by other columns', { columns: [] }, { kind: 'open', isChanged: true }],
    ['missing when nobody shows it the view', { view: 'x' }, { kind: 'missing' }],
    ['without one', { view: null }, { kind: 'none' }],
  ])('%s', (_, part, standing) => {
    expect(viewStanding({ ...open, ...part }, [VIEW])).toMatchObject(standing);
  });
});
