import { describe, expect, it } from 'vitest';
import type { SavedView } from '#lib/domain/saved-view';
import { openingAddress } from './opening-address.ts';

function viewOf(id: string, more: Partial<SavedView> = {}): SavedView {
  return {
    id,
    name: id,
    address: '?type=ACDStatus&alarms=first',
    owner: { id: 'sue', name: 'Sue' },
    team: null,
    isMine: true,
    isDefault: false,
    version: 1,
    ...more,
  };
}

describe('where a desk opens', () => {
  const mine = viewOf('mine', { isDefault: true });
  const other = viewOf('other', { address: '?type=AgentState' });
  it.each<[string, string, readonly SavedView[], string | null]>([
    [
      'with the person’s own view where nothing is asked',
      '',
      [mine, other],
      '?type=ACDStatus&view=mine&alarms=first',
    ],
    ['plainly where none was chosen', '', [other], null],
    ['with the view that is named', '?view=other', [mine, other], '?type=AgentState&view=other'],
    [
      'with a named view in a window of its own',
      '?view=other&bare=table',
      [other],
      '?type=AgentState&view=other&bare=table',
    ],
    ['as the link says where it says what to show', '?type=CampaignState&view=mine', [mine], null],
    ['as the link says where it says anything', '?connection=europe', [mine], null],
    ['as it is where the named view is not there', '?view=gone', [mine], null],
  ])('%s', (_, search, ...[views, expected]) => {
    expect(openingAddress(search, views)).toBe(expected);
  });
});
