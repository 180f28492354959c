import { readFile } from 'node:fs/promises';
import type { RowsQuery } from '#lib/domain/live-query';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import { expectNone, membersOf, outsideOf } from './centre-members.ts';
import { expect, test } from './fixtures.ts';
import { OMAR, field, otherBrowser } from './people.ts';
import { administrator, calledOf, expectRows, sessionOf, supervisorIn, wordsOn } from './scoped.ts';
import { StreamViewer } from './stream-viewer.ts';
import { violations } from './violations.ts';

const TWO_SKILLS = ['Retention', 'Technical Support'];
const PEOPLE: readonly StatisticType[] = ['AgentState', 'AgentStatistics'];
const OTHERS = STATISTIC_TYPES.filter((type) => !PEOPLE.includes(type));

function rowsOf(types: readonly StatisticType[]): readonly RowsQuery[] {
  return types.map((type) => ({ kind: 'rows', connection: 'five9', type, columns: '*' }));
}

/** A name as a JSON text has it, so that an escape hides none. */
function inJson(name: string): string {
  return JSON.stringify(name).slice(1, -1);
}

test('a supervisor of two skills meets nothing else on any way', async ({ openFloor, browser }) => {
  const floor = await openFloor();
  const maria = await administrator(browser, floor);
  const omar = await otherBrowser(browser);
  await supervisorIn(omar, { admin: maria, floor, person: OMAR, skills: TWO_SKILLS });
  const members = await membersOf(floor, TWO_SKILLS);
  const outside = await outsideOf(floor, TWO_SKILLS);

  await test.step('the desk', async () => {
    await omar.goto(`${floor.url}/desk?type=ACDStatus`);
    await expectRows(omar, TWO_SKILLS);
    expectNone(await wordsOn(omar), [...outside.people, ...outside.things]);
    expect(await violations(omar)).toEqual([]);
    await omar.setViewportSize({ width: 390, height: 844 });
    await expect(omar.getByRole('button', { name: 'Pause' })).toBeVisible();
    expect(await violations(omar)).toEqual([]);
    await omar.setViewportSize({ width: 1280, height: 720 });
    for (const type of PEOPLE) {
      await omar.goto(`${floor.url}/desk?type=${type}`);
      await expectRows(omar, await calledOf(floor, members));
      expectNone(await wordsOn(omar), outside.people);
    }
    await omar.goto(`${floor.url}/desk?type=CampaignState`);
    await expect(omar.getByRole('heading', { name: 'No campaigns' })).toBeVisible();
    await expect(
      omar.getByText('None of the campaigns is among what you see: Retention, Technical Support.'),
    ).toBeVisible();
    expect(await violations(omar)).toEqual([]);
  });

  await test.step('what is looked for', async () => {
    await omar.goto(`${floor.url}/desk?type=AgentState`);
    await expectRows(omar, await calledOf(floor, members));
    await field(omar, 'Find agents by name').fill(outside.people[1] ?? '');
    await expect(omar.getByText('Nothing fits')).toBeVisible();
    await expect(omar.getByText(`0 of ${members.length} agents`)).toBeVisible();
  });

  const headers = await sessionOf(omar.context());
  const ask = (path: string, accept = 'application/json'): Promise<Response> =>
    fetch(`${floor.url}${path}`, { headers: { ...headers, accept } });

  await test.step('the directory', async () => {
    const listed = async (search: string): Promise<unknown> =>
      (await ask(`/api/directory/five9?${search}`)).json();
    expect(await listed('kind=user&limit=100')).toMatchObject({ total: members.length });
    expect(await listed('kind=skill')).toMatchObject({ total: 2 });
    for (const kind of ['campaign', 'group', 'disposition'])
      expect(await listed(`kind=${kind}`)).toMatchObject({ total: 0 });
    for (const name of outside.people)
      expect(await listed(`kind=user&${new URLSearchParams({ q: name })}`)).toMatchObject({ total: 0 });
    for (const name of outside.things)
      expect(await listed(`kind=skill&${new URLSearchParams({ q: name })}`)).toMatchObject({ total: 0 });
    expect((await ask('/api/directory/five9/list')).status).toBe(403);
  });

  await test.step('whole tables, and the file for a spreadsheet', async () => {
    const keysIn = (text: string): readonly string[] =>
      text
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',')[0] ?? '')
        .toSorted();
    for (const type of STATISTIC_TYPES) {
      const csv = await (await ask(`/api/tables/five9/${type}`, 'text/csv')).text();
      const json = await (await ask(`/api/tables/five9/${type}`)).text();
      expectNone(csv, outside.people);
      expectNone(json, outside.people.map(inJson));
      if (PEOPLE.includes(type)) expect(keysIn(csv)).toEqual(members);
      else expect(keysIn(csv)).toEqual(type === 'ACDStatus' ? TWO_SKILLS : []);
      if (!PEOPLE.includes(type)) expectNone(json, outside.things.map(inJson));
    }
    // The file is what is seen: now all of it.
    await field(omar, 'Find agents by name').fill('');
    const called = await calledOf(floor, members);
    await expectRows(omar, called);
    const coming = omar.waitForEvent('download');
    await omar.getByRole('button', { name: 'CSV' }).click();
    const file = await readFile(await (await coming).path(), 'utf8');
    expect(file.trim().split('\r\n')).toHaveLength(1 + members.length);
    for (const name of called) expect(file).toContain(name);
    expectNone(file, outside.people);
  });

  await test.step('the hour of an agent', async () => {
    const hourOf = (name: string): Promise<Response> =>
      ask(`/api/agents/five9/${encodeURIComponent(name)}/timeline`);
    expect((await hourOf(members[0] ?? '')).status).toBe(200);
    const wordsOf = async (name: string): Promise<string> =>
      (await (await hourOf(name)).text()).replace(inJson(name), '…');
    const unseen = await wordsOf(outside.people[0] ?? '');
    expect(unseen).toBe(await wordsOf('nobody@northwind.example'));
    expect(JSON.parse(unseen)).toMatchObject({ spans: [] });
  });

  await test.step('the bytes of the stream, while the floor changes', async () => {
    let people = '';
    let things = '';
    const at = { url: floor.url, session: headers };
    const first = await StreamViewer.open(at, (text) => (people += text));
    const second = await StreamViewer.open(at, (text) => (things += text));
    await first.put(rowsOf(PEOPLE));
    await second.put(rowsOf(OTHERS));
    await floor.control('POST', '/model', { kind: 'surge', factor: 6, forMs: 600_000 });
    await floor.control('POST', '/model', { kind: 'add-skill', name: 'Wholesale' });
    await floor.control('POST', '/model', { kind: 'agent-logout', username: outside.people[0] });
    await Promise.all([
      first.until(() => first.count('delta') >= 8),
      second.until(() => second.count('delta') >= 8),
    ]);
    first.close();
    second.close();
    expect(people).toContain(members[0]);
    expect(things).toContain('Technical Support');
    expectNone(people, outside.people.map(inJson));
    expectNone(things, [...outside.people, ...outside.things, 'Wholesale'].map(inJson));
  });
});
