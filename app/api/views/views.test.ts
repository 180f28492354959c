import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { PersonCaller } from '#server/auth/caller';
import { runAs } from '#server/auth/current-caller';
import { type OpenBoards, openBoards } from '#server/boards/testing/open-boards';
import { openFresh } from '#server/store/testing/each-store';
import { createSavedViews } from '#server/views/create-saved-views';
import * as defaultView from '../default-view/route.ts';
import * as view from './[id]/route.ts';
import * as views from './route.ts';

async function office(): Promise<OpenBoards> {
  const opened = await openBoards(() => openFresh('sqlite'));
  Object.assign(globalThis, {
    [Symbol.for('watchfloor.runtime')]: { views: createSavedViews(opened) },
  });
  return opened;
}

const as = <Result>(person: PersonCaller, work: () => Result): Result => runAs(person, work);
const asking = (method: string, body?: unknown): Request =>
  new Request('http://watchfloor.example/', {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const at = (id: string) => ({ params: Promise.resolve({ id }) });
const kept = z.object({ view: z.object({ id: z.string(), address: z.string() }) });
const listed = z.object({ views: z.array(z.object({ name: z.string(), isDefault: z.boolean() })) });

describe('the routes of saved views', () => {
  it('keep one, choose it, change it and take it away', async () => {
    await using opened = await office();
    await as(opened.sue, async () => {
      const answer = await views.POST(
        asking('POST', { name: ' Breaks ', address: '?type=AgentState&view=x&nonsense=1', team: null }),
      );
      expect(answer.status).toBe(201);
      const { id, address } = kept.parse(await answer.json()).view;
      expect(address).toBe('?type=AgentState');
      expect((await defaultView.PUT(asking('PUT', { view: id }))).status).toBe(204);
      expect(listed.parse(await (await views.GET()).json()).views).toEqual([
        { name: 'Breaks', isDefault: true },
      ]);
      expect((await view.PATCH(asking('PATCH', { version: 1, name: 'Pauses' }), at(id))).status).toBe(200);
      expect((await view.DELETE(asking('DELETE'), at(id))).status).toBe(204);
      expect((await view.DELETE(asking('DELETE'), at(id))).status).toBe(404);
    });
  });

  it.each([
    ['no name', { name: '  ', address: '?type=AgentState', team: null }],
    ['more than can be kept', { name: 'Long', address: 'x'.repeat(12_001), team: null }],
    ['what nobody asked for', { name: 'Odd', address: '', team: null, owner: 'me' }],
  ])('refuse %s', async (_, body) => {
    await using opened = await office();
    const answer = await as(opened.sue, () => views.POST(asking('POST', body)));
    expect(answer.status).toBe(400);
  });
});
