import { describe, expect, it } from 'vitest';
import type { WallProgram } from '#lib/domain/display';
import { ManualClock } from '#lib/domain/manual-clock';
import { programOf } from '../testing/program-of.ts';
import type { ProgramAnswer } from './ask-program.ts';
import { ProgramKeeper } from './program-keeper.ts';
import { readWallRequest } from './wall-request.ts';
import type { LastPicture } from './wall-state.ts';

const DISPLAY = programOf({ display: 'lobby' });
const PERSONS = programOf({ display: null });
const AS_DISPLAY = '/api/wall/program?as=display';
const AS_PERSON = '/api/wall/program';

const told = (program: WallProgram): ProgramAnswer => ({
  kind: 'program',
  program,
  serverTime: 1_000,
});

interface World {
  search?: string;
  answers: Partial<Record<string, ProgramAnswer | 'silent'>>;
  last?: LastPicture;
}

function build({ search = '', answers, last }: World) {
  const clock = new ManualClock(0);
  const asked: string[] = [];
  const now = { ...answers };
  let kept = last ?? null;
  const keeper = new ProgramKeeper({
    request: readWallRequest(search),
    ask: async (path) => {
      asked.push(path);
      const answer = now[path] ?? { kind: 'away' };
      return answer === 'silent' ? await new Promise<ProgramAnswer>(() => undefined) : answer;
    },
    lastPicture: {
      read: async () => kept,
      forget: async () => {
        kept = null;
      },
    },
    clock,
    monotonicNow: () => clock.now(),
    random: () => 1,
  });
  const settle = (): Promise<void> => clock.advance(1);
  return { keeper, clock, asked, now, settle, kept: () => kept };
}

const LAST: LastPicture = { program: DISPLAY, picture: { connections: [], tables: [] }, savedAt: 500 };

async function begun(world: World) {
  const built = build(world);
  built.keeper.start();
  await built.settle();
  return built;
}

describe('what a wall is', () => {
  it('is the display that the browser is paired as, whoever is signed in', async () => {
    const { keeper, asked } = await begun({
      answers: { [AS_DISPLAY]: told(DISPLAY), [AS_PERSON]: told(PERSONS) },
    });
    expect(keeper.state()).toMatchObject({ kind: 'shown', as: 'display', program: DISPLAY, kept: null });
    expect(asked).toEqual([AS_DISPLAY]);
  });

  it.each(['a refusal', 'their own program'])(
    'is the wall of the person signed in where it is no display, which is told by %s',
    async (how) => {
      const asDisplay: ProgramAnswer = how === 'a refusal' ? { kind: 'nobody' } : told(PERSONS);
      const { keeper } = await begun({ answers: { [AS_DISPLAY]: asDisplay, [AS_PERSON]: told(PERSONS) } });
      expect(keeper.state()).toMatchObject({ kind: 'shown', as: 'person' });
    },
  );

  it('is a person’s where the address asks for a board, a playlist or a connection', async () => {
    const path = '/api/wall/program?connection=five9';
    const { keeper, asked } = await begun({
      search: '?connection=five9&zoom=1.1',
      answers: { [path]: told(PERSONS) },
    });
    expect(keeper.state()).toMatchObject({ kind: 'shown', as: 'person' });
    expect(asked).toEqual([path]);
  });

  it('is paired where nobody is signed in', async () => {
    const { keeper } = await begun({
      answers: { [AS_DISPLAY]: { kind: 'nobody' }, [AS_PERSON]: { kind: 'nobody' } },
    });
    expect(keeper.state().kind).toBe('pairing');
  });

  it('is paired where the address says so, whoever is signed in, and asks nothing', async () => {
    const { keeper, clock, asked } = await begun({
      search: '?pair',
      answers: { [AS_PERSON]: told(PERSONS) },
    });
    await clock.advance(60_000);
    keeper.wake();
    expect([keeper.state().kind, asked]).toEqual(['pairing', []]);
  });

  it('comes alive by itself when somebody signs in while it waits to be paired', async () => {
    const { keeper, clock, now } = await begun({
      answers: { [AS_DISPLAY]: { kind: 'nobody' }, [AS_PERSON]: { kind: 'nobody' } },
    });
    now[AS_PERSON] = told(PERSONS);
    await clock.advance(15_000);
    expect(keeper.state()).toMatchObject({ kind: 'shown', as: 'person' });
  });

  it('becomes a display once it is paired, and forgets what it showed before', async () => {
    const { keeper, settle, kept } = await begun({
      search: '?pair',
      answers: { [AS_DISPLAY]: told(DISPLAY) },
      last: LAST,
    });
    keeper.paired();
    expect(keeper.state().kind).toBe('asking');
    await settle();
    expect(keeper.state()).toMatchObject({ kind: 'shown', as: 'display', kept: null });
    expect(kept()).toBeNull();
  });
});

describe('a display that is revoked', () => {
  it('shows pairing at once and never the wall of whoever is signed in', async () => {
    const { keeper, clock, now, kept } = await begun({
      answers: { [AS_DISPLAY]: told(DISPLAY), [AS_PERSON]: told(PERSONS) },
      last: LAST,
    });
    now[AS_DISPLAY] = told(PERSONS);
    keeper.revoked();
    expect(keeper.state().kind).toBe('pairing');
    await clock.advance(60_000);
    expect([keeper.state().kind, kept()]).toEqual(['pairing', null]);
  });

  it('is found out by asking, too', async () => {
    const { keeper, now, kept } = await begun({ answers: { [AS_DISPLAY]: told(DISPLAY) }, last: LAST });
    now[AS_DISPLAY] = { kind: 'nobody' };
    expect(await keeper.refresh()).toBe(false);
    expect([keeper.state().kind, kept()]).toEqual(['pairing', null]);
  });

  it('shows nothing that was asked for before it was revoked', async () => {
    const { keeper, now, settle } = await begun({ answers: { [AS_DISPLAY]: told(DISPLAY) } });
    const late = keeper.refresh();
    keeper.revoked();
    now[AS_DISPLAY] = { kind: 'nobody' };
    await settle();
    expect([await late, keeper.state().kind]).toEqual([false, 'pairing']);
  });
});

describe('a server that does not answer', () => {
  it('is asked until it does, and the wall begins by itself', async () => {
    const { keeper, clock, now } = await begun({ answers: {} });
    expect(keeper.state().kind).toBe('away');
    await clock.advance(60_000);
    now[AS_DISPLAY] = told(DISPLAY);
    await clock.advance(5_000);
    expect(keeper.state().kind).toBe('shown');
  });

  it.each(['at once', 'never'])(
    'leaves a display its last picture, when it answers %s with nothing',
    async (when) => {
      const { keeper, clock } = await begun({
        answers: when === 'never' ? { [AS_DISPLAY]: 'silent' } : {},
        last: LAST,
      });
      await clock.advance(when === 'never' ? 2_500 : 0);
      expect(keeper.state()).toMatchObject({
        kind: 'shown',
        as: 'display',
        kept: LAST.picture,
        told: { serverTime: 500 },
      });
    },
  );

  it('goes on with the same display where it left off once it answers', async () => {
    const { keeper, clock, now } = await begun({ answers: {}, last: LAST });
    const before = keeper.state();
    now[AS_DISPLAY] = told({ ...DISPLAY, version: 'newer' });
    await clock.advance(1_000);
    const life = before.kind === 'shown' ? before.life : -1;
    expect(keeper.state()).toMatchObject({ kind: 'shown', life, program: { version: 'newer' } });
  });

  it('has another display begin anew, without what the former showed', async () => {
    const { keeper, clock, now, kept } = await begun({ answers: {}, last: LAST });
    now[AS_DISPLAY] = told(programOf({ display: 'canteen' }));
    await clock.advance(1_000);
    expect(keeper.state()).toMatchObject({ kind: 'shown', life: 2, kept: null });
    expect(kept()).toBeNull();
  });

  it('changes nothing of what is shown', async () => {
    const { keeper, now } = await begun({ answers: { [AS_DISPLAY]: told(DISPLAY) } });
    const before = keeper.state();
    now[AS_DISPLAY] = { kind: 'away' };
    await keeper.refresh();
    expect(keeper.state()).toBe(before);
  });

  it('shows a person’s wall no last picture', async () => {
    const { keeper } = await begun({ search: '?board=b1', answers: {}, last: LAST });
    expect(keeper.state().kind).toBe('away');
  });
});

it('keeps a program that has not changed as it is', async () => {
  const { keeper } = await begun({ answers: { [AS_DISPLAY]: told({ ...DISPLAY }) } });
  const before = keeper.state();
  expect(await keeper.refresh()).toBe(true);
  const after = keeper.state();
  expect(before.kind === 'shown' && after.kind === 'shown' && after.program === before.program).toBe(true);
});

it('leaves a person’s wall to say itself that nobody is signed in any more', async () => {
  const { keeper, now } = await begun({
    answers: { [AS_DISPLAY]: { kind: 'nobody' }, [AS_PERSON]: told(PERSONS) },
  });
  now[AS_PERSON] = { kind: 'nobody' };
  await keeper.refresh();
  expect(keeper.state()).toMatchObject({ kind: 'shown', as: 'person' });
});

it('asks nothing any more once it is stopped', async () => {
  const { keeper, clock, asked } = await begun({ answers: {} });
  keeper.stop();
  const before = asked.length;
  await clock.advance(60_000);
  expect(asked).toHaveLength(before);
});
