import pino from 'pino';
import { ManualClock } from '#lib/domain/manual-clock';
import type { Role } from '#lib/domain/role';
import type { PersonCaller } from '#server/auth/caller';
import { insertPerson } from '#server/auth/person-rows';
import { NotedAudit } from '#server/auth/testing/noted-audit';
import type { OpenFreshStore } from '#server/store/testing/each-store';
import type { Boards } from '../boards.ts';
import { createBoards } from '../create-boards.ts';
import { createTeams } from '../create-teams.ts';
import type { Teams } from '../teams.ts';

export const NOW = Date.UTC(2026, 4, 12, 9);

/** Boards and teams on a store of their own, with people who may do more or less. */
export interface OpenBoards extends AsyncDisposable {
  store: Awaited<ReturnType<OpenFreshStore>>['store'];
  clock: ManualClock;
  audit: NotedAudit;
  boards: Boards;
  teams: Teams;
  /** Manages everything. */
  max: PersonCaller;
  /** A supervisor in no team yet. */
  sue: PersonCaller;
  person(name: string, role: Role): Promise<PersonCaller>;
  /** Another process's boards on the same store, read. */
  beside(): Promise<Boards>;
}

export async function openBoards(open: OpenFreshStore): Promise<OpenBoards> {
  const fresh = await open();
  const { store } = fresh;
  const clock = new ManualClock(NOW);
  const audit = new NotedAudit();
  const log = pino({ level: 'silent' });
  const running: Boards[] = [];

  async function start(): Promise<Boards> {
    const boards = createBoards({ store, clock, audit, log });
    await boards.start();
    running.push(boards);
    return boards;
  }

  async function person(name: string, role: Role): Promise<PersonCaller> {
    const email = `${name.toLowerCase()}@example.com`;
    const scope = { kind: 'all' } as const;
    const id = await insertPerson(store.db, { name, email, role, scope, now: NOW });
    return {
      kind: 'person',
      id,
      name,
      email,
      role,
      scope,
      sessionId: id,
      isDemo: false,
      locale: null,
      address: '',
    };
  }

  return {
    store,
    clock,
    audit,
    boards: await start(),
    teams: createTeams({ store, clock, audit }),
    max: await person('Max', 'manager'),
    sue: await person('Sue', 'supervisor'),
    person,
    beside: start,
    async [Symbol.asyncDispose]() {
      await Promise.all(running.map((boards) => boards.stop()));
      await fresh[Symbol.asyncDispose]();
    },
  };
}
