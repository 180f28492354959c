import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { queues } from '#lib/domain/templates/lists';
import { boardDocument } from '#lib/domain/testing/boards';
import type { PersonCaller } from '#server/auth/caller';
import { runAs } from '#server/auth/current-caller';
import { type OpenBoards, openBoards } from '#server/boards/testing/open-boards';
import { openFresh } from '#server/store/testing/each-store';
import * as teamRoute from '../teams/[id]/route.ts';
import * as teams from '../teams/route.ts';
import * as draft from './[id]/draft/route.ts';
import * as exported from './[id]/export/route.ts';
import * as publish from './[id]/publish/route.ts';
import * as restore from './[id]/restore/route.ts';
import * as board from './[id]/route.ts';
import * as version from './[id]/versions/[number]/route.ts';
import * as versions from './[id]/versions/route.ts';
import * as imported from './import/route.ts';
import * as boards from './route.ts';

/** The routes on a store of their own, as far as they read the runtime. */
async function office(): Promise<OpenBoards> {
  const opened = await openBoards(() => openFresh('sqlite'));
  const walls = { boards: opened.boards, teams: opened.teams };
  const looks = { current: () => ({ looks: { locale: 'en' } }) };
  Object.assign(globalThis, { [Symbol.for('watchfloor.runtime')]: { walls, looks } });
  return opened;
}

const as = <Result>(person: PersonCaller, work: () => Result): Result => runAs(person, work);
const asking = (method: string, body?: unknown): Request =>
  new Request('http://watchfloor.example/', {
    method,
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
const at = (id: string) => ({ params: Promise.resolve({ id }) });
const made = z.object({ board: z.object({ id: z.string() }) });

async function add(): Promise<string> {
  const answer = await boards.POST(
    asking('POST', { name: 'Billing', team: null, document: boardDocument() }),
  );
  expect(answer.status).toBe(201);
  return made.parse(await answer.json()).board.id;
}

describe('the routes of boards', () => {
  it('take a board from a draft to a wall and back', async () => {
    await using opened = await office();
    await as(opened.max, async () => {
      const id = await add();
      const published = await publish.POST(asking('POST', { version: 1, note: ' go ' }), at(id));
      expect(await published.json()).toMatchObject({ board: { published: { number: 1 } } });
      expect((await publish.POST(asking('POST', { version: 1 }), at(id))).status).toBe(400);
      const named = boardDocument({ name: 'Second' });
      expect((await draft.PUT(asking('PUT', { version: 1, document: named }), at(id))).status).toBe(200);
      expect(await (await versions.GET(asking('GET'), at(id))).json()).toMatchObject({
        versions: [{ number: 1, note: 'go', by: 'Max' }],
      });
      const where = (number: string) => ({ params: Promise.resolve({ id, number }) });
      expect(await (await version.GET(asking('GET'), where('1'))).json()).toMatchObject({
        version: { number: 1, document: { name: 'Billing' } },
      });
      for (const number of ['0', '2', 'x', '1e0'])
        expect((await version.GET(asking('GET'), where(number))).status).toBe(404);
      const back = await restore.POST(asking('POST', { number: 1, version: 2 }), at(id));
      expect(await back.json()).toMatchObject({ board: { name: 'Billing', draft: { version: 3 } } });
      expect((await board.DELETE(asking('DELETE'), at(id))).status).toBe(204);
      const out = await board.PATCH(asking('PATCH', { version: 3, archived: false }), at(id));
      expect(await out.json()).toMatchObject({ board: { archivedAt: null } });
      expect(await (await boards.GET()).json()).toMatchObject({ boards: [{ id, mayEdit: true }] });
    });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'keep a board whose queries name a column %s, and let it go again',
    async (column) => {
      await using opened = await office();
      await as(opened.max, async () => {
        const document = boardDocument();
        const table = { ...queues({ column: 0, row: 0, columns: 12, rows: 6 }), id: 'odd' };
        const odd = {
          ...document,
          panels: [
            { ...table, by: 'skill-group', query: { ...table.query, columns: ['Calls In Queue', column] } },
          ],
        };
        const kept = await boards.POST(asking('POST', { name: 'Odd', team: null, document: odd }));
        expect(kept.status).toBe(201);
        const { id } = made.parse(await kept.json()).board;
        expect((await board.GET(asking('GET'), at(id))).status).toBe(200);
        expect((await draft.PUT(asking('PUT', { version: 1, document: odd }), at(id))).status).toBe(200);
        expect((await board.DELETE(asking('DELETE'), at(id))).status).toBe(204);
      });
    },
  );

  it('answer who saves second with what the first one saved', async () => {
    await using opened = await office();
    await as(opened.max, async () => {
      const id = await add();
      const save = (name: string) =>
        draft.PUT(asking('PUT', { version: 1, document: boardDocument({ name }) }), at(id));
      expect((await save('First')).status).toBe(200);
      const late = await save('Late');
      expect(late.status).toBe(409);
      expect(await late.json()).toEqual({
        error: { code: 'conflict', message: 'Max saved this board meanwhile.' },
        theirs: { document: boardDocument({ name: 'First' }), version: 2, by: 'Max', at: expect.any(Number) },
      });
    });
  });

  it('give a board out as a file and take it in again', async () => {
    await using opened = await office();
    await as(opened.max, async () => {
      const id = await add();
      const answer = await exported.GET(asking('GET'), at(id));
      expect(answer.headers.get('content-disposition')).toBe('attachment; filename="billing.json"');
      const file: unknown = await answer.json();
      const again = await imported.POST(asking('POST', { file, team: null }));
      expect([again.status, (await opened.boards.list(opened.max)).length]).toEqual([201, 2]);
    });
  });

  it.each([
    ['no JSON', '{', 'The body is no JSON'],
    ['no document', { name: 'A', team: null }, 'body: must have one of'],
    ['two sources', { name: 'A', team: null, template: 'blended', copy: 'x' }, 'body: must have one of'],
    [
      'an unknown template',
      { name: 'A', team: null, template: 'moon' },
      'template: is none of the templates',
    ],
    [
      'a document that is none',
      { name: 'A', team: null, document: { ...boardDocument(), theme: 'pink' } },
      String.raw`document.theme: must be \"dark\" or \"light\"`,
    ],
    [
      'a nested bomb',
      `{"name":"A","team":null,"document":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      'document: ',
    ],
  ])('refuse %s in words', async (_, body, message) => {
    await using opened = await office();
    await as(opened.max, async () => {
      const answer = await boards.POST(asking('POST', body));
      expect(answer.status).toBe(400);
      expect(JSON.stringify(await answer.json())).toContain(message);
      expect(await opened.boards.list(opened.max)).toEqual([]);
    });
  });

  it('take no more than a board may have', async () => {
    await using opened = await office();
    await as(opened.max, async () => {
      const huge = { name: 'A', team: null, document: boardDocument(), more: 'x'.repeat(1024 * 1024) };
      expect((await boards.POST(asking('POST', huge))).status).toBe(413);
    });
  });

  it('begin a board from a template', async () => {
    await using opened = await office();
    await as(opened.max, async () => {
      const answer = await boards.POST(asking('POST', { name: 'Mine', team: null, template: 'blended' }));
      expect(await answer.json()).toMatchObject({ board: { name: 'Mine', problems: [] } });
    });
  });

  it('begin a board from a template for the skill or group that is chosen', async () => {
    await using opened = await office();
    await as(opened.max, async () => {
      const made = async (template: string, choice: object): Promise<string> => {
        const body = { name: 'Mine', team: null, template, choice };
        const answer = await boards.POST(asking('POST', body));
        return JSON.stringify(await answer.json());
      };
      const detail = await made('queue-detail', { skill: 'Billing', connection: 'emea' });
      expect(detail).toContain('{"column":"Skill Name","op":"eq","value":"Billing"}');
      expect(detail).toContain('{"column":"Skills","op":"lists","value":"Billing"}');
      expect(detail).toContain('"connection":"emea"');
      const team = await made('one-team', { group: 'East' });
      expect(team).toContain('{"column":"Agent Groups","op":"lists","value":"East"}');
      expect(team).toContain('"connection":null');
      expect(await made('one-team', { region: 'East' })).toContain('bad-request');
    });
  });
});

describe('the routes of teams', () => {
  it('tell managers who could be in one, and supervisors their teams', async () => {
    await using opened = await office();
    const added = await as(opened.max, () =>
      teams.POST(asking('POST', { name: ' Billing ', members: [opened.sue.id] })),
    );
    expect(added.status).toBe(201);
    const { id, name } = z
      .object({ team: z.object({ id: z.string(), name: z.string() }) })
      .parse(await added.json()).team;
    expect(name).toBe('Billing');
    const mine: unknown = await (await as(opened.sue, () => teams.GET())).json();
    expect(mine).toMatchObject({ teams: [{ id, isMine: true }] });
    expect(mine).not.toHaveProperty('people');
    expect(await (await as(opened.max, () => teams.GET())).json()).toMatchObject({
      people: [{ name: 'Max' }, { name: 'Sue' }],
    });
    await as(opened.max, async () => {
      const renamed = await teamRoute.PATCH(asking('PATCH', { version: 1, name: 'Invoices' }), at(id));
      expect(await renamed.json()).toMatchObject({ team: { name: 'Invoices', version: 2 } });
      expect((await teamRoute.PATCH(asking('PATCH', { version: 1 }), at(id))).status).toBe(409);
      expect((await teamRoute.DELETE(asking('DELETE'), at(id))).status).toBe(204);
    });
    expect((await as(opened.sue, () => teams.POST(asking('POST', { name: 'X' })))).status).toBe(403);
  });
});
