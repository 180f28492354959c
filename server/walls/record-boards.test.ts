import { describe, expect, it } from 'vitest';
import type { Board } from '#lib/domain/board';
import type { BoardDocument } from '#lib/domain/board-document';
import { boardDocument } from '#lib/domain/testing/boards';
import type { PublishedBoard } from '#server/boards/boards';
import { NO_LOOKS, type StateMapping } from '#lib/domain/looks';
import { Listeners } from '#server/statistics/listeners';
import { recordBoards } from './record-boards.ts';

function recording() {
  const published = new Map<string, PublishedBoard>();
  const listeners = new Listeners<[]>();
  const recorded = new Map<string, readonly Board[]>();
  let states: readonly StateMapping[] = [];
  const looked = new Listeners<[]>();
  const recorder = recordBoards({
    looks: {
      current: () => ({ looks: { ...NO_LOOKS, states }, version: 1 }),
      onChanged: (listener) => looked.add(listener),
    },
    boards: { published: () => published, onPublished: (listener) => listeners.add(listener) },
    trends: {
      record: (connectionId, boards) => recorded.set(connectionId, boards),
      forget: (connectionId) => recorded.delete(connectionId),
    },
  });
  return {
    recorder,
    publish: (id: string, document: BoardDocument) => {
      published.set(id, { number: 1, document });
      listeners.tell();
    },
    draw: (mappings: readonly StateMapping[]) => {
      states = mappings;
      looked.tell();
    },
    ids: (connectionId: string) => recorded.get(connectionId)?.map(({ id }) => id),
    of: (connectionId: string) => recorded.get(connectionId),
  };
}

describe('the trends of published boards', () => {
  it('are recorded on every connection that a board may be shown with', () => {
    const { recorder, publish, ids } = recording();
    recorder.follow({ id: 'emea', columnRoles: {} });
    recorder.follow({ id: 'apac', columnRoles: {} });
    expect([ids('emea'), ids('apac')]).toEqual([
      ['default', 'pocket'],
      ['default', 'pocket'],
    ]);
    publish('any', boardDocument());
    publish('of-emea', boardDocument({ connection: 'emea' }));
    expect(ids('emea')).toEqual(['default', 'pocket', 'any', 'of-emea']);
    expect(ids('apac')).toEqual(['default', 'pocket', 'any']);
  });

  it('read the columns that a connection has for their roles, as they are mapped now', () => {
    const { recorder, publish, of } = recording();
    recorder.follow({ id: 'emea', columnRoles: {} });
    publish('any', boardDocument());
    recorder.follow({ id: 'emea', columnRoles: { offered: 'Calls Offered' } });
    expect(JSON.stringify(of('emea'))).toContain('Calls Offered');
  });

  it('count the agents that an installation draws in a state, as it draws them now', () => {
    const { recorder, draw, of } = recording();
    recorder.follow({ id: 'emea', columnRoles: {} });
    expect(JSON.stringify(of('emea'))).not.toContain('Bereit');
    draw([{ text: 'Bereit', state: 'ready', label: null }]);
    expect(JSON.stringify(of('emea'))).toContain('Bereit');
  });

  it('end with their connection, and are not begun again by what is published later', () => {
    const { recorder, publish, ids } = recording();
    recorder.follow({ id: 'emea', columnRoles: {} });
    recorder.forget('emea');
    publish('any', boardDocument());
    expect(ids('emea')).toBeUndefined();
    recorder.follow({ id: 'emea', columnRoles: {} });
    recorder.stop();
    publish('late', boardDocument());
    expect(ids('emea')).toEqual(['default', 'pocket', 'any']);
  });
});
