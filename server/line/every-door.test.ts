import { describe, expect, it } from 'vitest';
import { boardQueries } from '#lib/domain/board-queries';
import { keyColumnOf } from '#lib/domain/column-catalogue';
import { defaultBoard } from '#lib/domain/default-board';
import type { LiveQuery } from '#lib/domain/live-query';
import { STATISTIC_TYPES } from '#lib/domain/statistic-type';
import { isAppError } from '#server/app-error';
import {
  type LinePerson,
  addDisplay,
  addPerson,
  changeScope,
  endSessionsUnheard,
  revokeUnheard,
} from './testing/line-callers.ts';
import { type Line, openLine } from './testing/open-line.ts';
import { CONNECTION } from './testing/page.ts';
import { RawViewer } from './testing/raw-viewer.ts';
import { ScopedFloor, type Seen, strayIn } from './testing/scoped-floor.ts';

const WHOLE = STATISTIC_TYPES.map(
  (type) => ({ kind: 'rows', connection: CONNECTION, type, columns: '*' }) as const,
);

/** A running line, and Sue, who may see the first skill with its members and the first campaign. */
async function openScoped() {
  const line = await openLine({ shows: STATISTIC_TYPES });
  const floor = new ScopedFloor(line, (await line.domain.state()).types);
  await floor.tell();
  const [mine = '', second = '', third = ''] = floor.skills;
  const [campaign = ''] = floor.campaigns;
  const seenOf = (...skills: string[]): Seen => ({
    agents: skills.flatMap((skill) => floor.membersOf(skill)),
    skills,
    campaigns: [campaign],
  });
  const scope = floor.scopeOf(['skill', mine], ['campaign', campaign]);
  const sue = await addPerson(line.served.runtime, scope);
  return { line, floor, sue, seenOf, mine, second, third, campaign };
}

/** Every way a page may think of to be shown more. */
function hostile(seen: Seen, others: readonly string[]): LiveQuery[] {
  const agents = { connection: CONNECTION, type: 'AgentState' } as const;
  const key = keyColumnOf('AgentState');
  const always = { any: [{ all: [] }, { column: key, op: 'ne', value: null }] } as const;
  return [
    { kind: 'rows', ...agents, columns: '*', where: always },
    {
      kind: 'rows',
      ...agents,
      columns: '*',
      where: { not: { column: key, op: 'in', values: [...seen.agents] } },
    },
    { kind: 'rows', ...agents, columns: ['Full Name'], where: { any: [always, { not: always }] } },
    { kind: 'rows', ...agents, columns: '*', orderBy: [{ column: key, direction: 'desc' }], limit: 3 },
    { kind: 'rows', ...agents, columns: '*', where: { column: 'USERNAME', op: 'contains', text: '' } },
    { kind: 'figures', ...agents, groupBy: 'username', figures: [{ as: 'n', fn: 'count' }] },
    { kind: 'figures', ...agents, groupBy: 'Full Name', figures: [{ as: 'n', fn: 'count', where: always }] },
    {
      kind: 'figures',
      ...agents,
      figures: [
        { as: 'first', fn: 'first', column: 'Full Name', by: 'State Duration', where: always },
        { as: 'last', fn: 'first', column: key, by: key },
      ],
    },
    {
      kind: 'figures',
      connection: CONNECTION,
      type: 'ACDStatus',
      figures: [{ as: 'worst', fn: 'first', column: 'Skill Name', by: 'Calls In Queue' }],
    },
    {
      kind: 'trend',
      ...agents,
      figure: { as: 'who', fn: 'first', column: key, by: 'State Duration', where: always },
      everyMs: 1_000,
      keep: 60,
    },
    ...others.map((name): LiveQuery => ({
      kind: 'figures',
      ...agents,
      where: { any: [always, { column: key, op: 'eq', value: name }] },
      groupBy: key,
      figures: [{ as: 'n', fn: 'count' }],
    })),
  ];
}

async function opened(
  line: Line,
  sue: LinePerson,
  queries: readonly LiveQuery[] = WHOLE,
): Promise<RawViewer> {
  const viewer = new RawViewer(line, sue);
  await viewer.open();
  await viewer.put(queries);
  await line.run(1_000);
  return viewer;
}

describe('a running line', () => {
  it('tells somebody with a scope of no row outside it, by any door', async () => {
    const { line, floor, sue, seenOf, mine, campaign } = await openScoped();
    await using _ = line;
    const seen = seenOf(mine);
    const texts = new Map<string, string>();

    const viewer = await opened(line, sue);
    for (const name of [...seen.agents, mine, campaign]) expect(viewer.text).toContain(name);
    const before = await floor.outside(seen);
    expect(before.names.length).toBeGreaterThan(20);
    expect(before.campaigns.length).toBeGreaterThan(1);
    await line.run(20_000);
    expect(viewer.text).toContain('event: delta');
    texts.set('a stream', viewer.text);

    const from = { streamId: viewer.streamId, lastEventId: viewer.lastEventId };
    viewer.leave();
    await line.run(5_000);
    const back = new RawViewer(line, sue);
    await back.open(from);
    await line.run(3_000);
    expect(back.text).toContain('"resumed":true');
    expect(back.text).toContain('event: delta');
    texts.set('a stream gone on with', back.text);

    const queries = hostile(seen, floor.membersOf(floor.skills[2] ?? '').slice(0, 3));
    expect(await back.put(queries)).toContain('"queries"');
    await line.run(10_000);
    texts.set('hostile queries', back.text);
    texts.set(
      'refusals',
      (await back.put([{ ...WHOLE[0], connection: 'elsewhere' }])) +
        (await back.put([{ ...WHOLE[0], where: { within: 'everything' } }])) +
        (await back.put([{ ...WHOLE[0], type: 'Everything' }])),
    );
    back.leave();

    const { runtime } = line.served;
    const visibility = runtime.scopes.visibilityOfScope((await runtime.people.find(sue.id)).scope);
    for (const type of STATISTIC_TYPES)
      for (const accept of ['application/json', 'text/csv']) {
        const { body } = runtime.tableAnswer({ connection: CONNECTION, type, accept, visibility });
        texts.set(`${type} as ${accept}`, body);
      }
    expect(texts.get('ACDStatus as text/csv')).toContain(mine);

    const outside = await floor.outside(seen);
    const stray = [...texts].flatMap(([door, text]) =>
      strayIn(text, outside).map((name) => `${name} by ${door}`),
    );
    expect(stray).toEqual([]);

    const spansOf = (key: string) => runtime.timeline({ connection: CONNECTION, key, visibility }).spans;
    for (const agent of floor.agents) expect(spansOf(agent).length > 0).toBe(seen.agents.includes(agent));
    const refused = (connection: string): unknown => {
      try {
        return runtime.timeline({ connection, key: 'x', visibility });
      } catch (error) {
        return isAppError(error) ? `${error.code} ${error.message}` : error;
      }
    };
    expect(refused('elsewhere')).toContain('unknown-connection');
  }, 120_000);

  it('ends the stream at once when the scope changes, and never tells of what has gone from it', async () => {
    const { line, floor, sue, seenOf, mine, second, campaign } = await openScoped();
    await using _ = line;
    const viewer = await opened(line, sue);
    await changeScope(line.served.runtime, sue, floor.scopeOf(['skill', second], ['campaign', campaign]));
    const heard = viewer.text.length;
    await line.run(2_000);
    expect([viewer.goodbye, viewer.isOver]).toEqual(['access', true]);

    const back = new RawViewer(line, sue);
    await back.open({ streamId: viewer.streamId, lastEventId: viewer.lastEventId });
    expect(back.streamId).not.toBe(viewer.streamId);
    await back.put(WHOLE);
    await line.run(10_000);
    expect(back.text).toContain(floor.membersOf(second)[0] ?? '?');
    const outside = await floor.outside(seenOf(second));
    expect(outside.names).toEqual(expect.arrayContaining([mine, ...floor.membersOf(mine)]));
    expect(strayIn(viewer.text.slice(heard) + back.text, outside)).toEqual([]);
    back.leave();
  }, 120_000);

  it('ends the stream at once when a skill’s members change, and shows who is left', async () => {
    const { line, floor, sue, seenOf, mine, third } = await openScoped();
    await using _ = line;
    const viewer = await opened(line, sue);
    const [gone = '', ...left] = floor.membersOf(mine);
    expect(viewer.text).toContain(gone);
    floor.deal(mine, left);
    floor.deal(third, [...floor.membersOf(third), gone]);
    await floor.tell();
    await line.run(1_000);
    expect([viewer.goodbye, viewer.isOver]).toEqual(['access', true]);
    const back = await opened(line, sue);
    await line.run(10_000);
    expect(back.text).toContain(left[0] ?? '?');
    const outside = await floor.outside(seenOf(mine));
    expect(outside.names).toContain(gone);
    expect(strayIn(back.text, outside)).toEqual([]);
    back.leave();
  }, 120_000);

  it('ends the stream within 5 s of a session that ends elsewhere, and lets nobody in on it again', async () => {
    const { line, sue } = await openScoped();
    await using _ = line;
    const viewer = await opened(line, sue);
    await endSessionsUnheard(line.served.runtime, sue);
    await line.run(5_000);
    expect([viewer.goodbye, viewer.isOver]).toEqual(['access', true]);
    const back = new RawViewer(line, sue);
    await back.open({ streamId: viewer.streamId, lastEventId: viewer.lastEventId });
    await line.run(1_000);
    expect([back.status, back.text.includes('event:')]).toEqual([401, false]);
  }, 120_000);

  it('shows a display its boards within its scope, and no other query however it is asked', async () => {
    const { line, floor, seenOf, mine, campaign } = await openScoped();
    await using _ = line;
    const seen = seenOf(mine);
    const { runtime } = line.served;
    const lobby = await addDisplay(runtime, floor.scopeOf(['skill', mine], ['campaign', campaign]));
    const board = boardQueries(defaultBoard({ connectionId: CONNECTION, columnRoles: {} }));
    const viewer = await opened(line, lobby, board);
    expect(viewer.text).toContain(campaign);
    expect(seen.agents.some((name) => viewer.text.includes(name))).toBe(true);
    const wrong = [...hostile(seen, floor.membersOf(floor.skills[2] ?? '').slice(0, 3)), ...WHOLE];
    for (const query of wrong) {
      await line.run(500);
      const answer = await viewer.put([...board, query]);
      expect(answer).toContain('"code":"forbidden"');
      expect(answer).toContain(`"query":${board.length}`);
    }
    await line.run(10_000);
    expect(viewer.text).toContain('event: delta');
    expect(strayIn(viewer.text, await floor.outside(seen))).toEqual([]);

    await revokeUnheard(runtime, lobby);
    await line.run(5_000);
    expect([viewer.goodbye, viewer.isOver]).toEqual(['access', true]);
    const heard = viewer.text.length;
    const back = new RawViewer(line, lobby);
    await back.open({ streamId: viewer.streamId, lastEventId: viewer.lastEventId });
    await line.run(5_000);
    expect([back.status, back.text.includes('event:'), viewer.text.length]).toEqual([401, false, heard]);
  }, 120_000);
});
