import type { DomainUsers } from '#lib/domain/domain-users';
import type { Demand, QuotaReading } from '#lib/domain/source';
import type { StatisticType } from '#lib/domain/statistic-type';
import { checkpointIdentity } from '../checkpoint/checkpoint-identity.ts';
import { CheckpointWriter } from '../checkpoint/checkpoint-writer.ts';
import { SNAPSHOT_QUOTA } from '../quota/quota-ledger.ts';
import { viewSettingsAt } from '../session/view-settings.ts';
import { nextOffsetChange, zoneOffsetMs } from '../session/zone-offset.ts';
import { ClockFollower } from './clock-follower.ts';
import { DomainUsersKeeper } from './domain-users-keeper.ts';
import { giveSeatBack, mayHoldSeat } from './give-seat-back.ts';
import { HeldTables } from './held-tables.ts';
import { judge, recount } from './judge.ts';
import { nextTurn } from './next-turn.ts';
import { Pauses } from './pauses.ts';
import { QuotaKeeper } from './quota-keeper.ts';
import { restoreTables } from './restore-tables.ts';
import { ServiceCalls } from './service-calls.ts';
import { SessionHolder } from './session-holder.ts';
import { filledOptions, type FilledOptions, type Five9SourceOptions } from './source-options.ts';
import type { SourceParts } from './source-parts.ts';
import { takeSnapshotTurn, takeUpdateTurn } from './table-turns.ts';
import { TurnPlanner } from './turn-planner.ts';

/** A pause for the quota that is longer than this is said on the wall. */
const QUOTA_NEWS_MS = 15_000;
/** After a turn that failed on our own account. */
const OWN_TROUBLE_MS = 1_000;

/** One life of a source: does what the session's state asks for and tells the state what came of it. */
export class SourceRun {
  readonly #parts: SourceParts;
  readonly #planner: TurnPlanner;
  readonly #writer: CheckpointWriter;
  readonly #keptAt = new Map<StatisticType, number>();
  readonly #clocks: ClockFollower;
  readonly #pauses: Pauses;
  readonly #users: DomainUsersKeeper;
  #offsetMs: number;
  #sessionLives = true;
  #openUnanswered = false;

  constructor(given: Five9SourceOptions, signal: AbortSignal) {
    const options = filledOptions(given);
    const { client, clock, settings, checkpoints, log, random, queue, onCall } = options;
    const deliver: FilledOptions['deliver'] = (event) => {
      options.deliver(event);
      if (event.kind === 'snapshot' || event.kind === 'update') this.#keep(event.type, 0);
      // A quiet table is saved now and then too: its file says how long ago the session was alive.
      if (event.kind === 'fresh') this.#keep(event.type, settings.idleTimeOutS * 100);
    };
    const quota = new QuotaKeeper(clock, settings.dataCentreZone);
    this.#parts = {
      options: { ...options, deliver },
      session: new SessionHolder({ clock, log, random, zone: settings.zone, emit: deliver }),
      tables: new HeldTables(settings.columnRoles),
      quota,
      calls: new ServiceCalls({
        client,
        clock,
        queue,
        quota,
        report: onCall,
      }),
      signal,
    };
    this.#users = new DomainUsersKeeper(clock, settings.asksUsers?.unnamed ?? []);
    this.#planner = new TurnPlanner(this.#parts);
    this.#pauses = new Pauses(clock, signal);
    this.#clocks = new ClockFollower(this.#parts, [...this.#planner.moments, this.#keptAt]);
    this.#offsetMs = zoneOffsetMs(settings.zone, clock.now());
    this.#writer = new CheckpointWriter({
      store: checkpoints,
      identity: () => this.#identity(),
      clock,
      log,
      read: (type) => this.#parts.tables.checkpoint(type, this.#sessionLives),
      everyMs: settings.checkpointEveryMs,
    });
  }

  demand(demand: Demand): void {
    this.#planner.demand(demand);
    this.#pauses.wake();
  }
  heal(type: StatisticType): void {
    this.#parts.session.dispatch({ kind: 'heal', type });
    this.#pauses.wake();
  }
  quota(): readonly QuotaReading[] {
    return this.#parts.quota.readings();
  }

  users(): DomainUsers {
    return this.#users.known;
  }

  /** Runs until the signal aborts. A turn that throws is a mistake of ours: it is logged and the next one follows. */
  async run(): Promise<void> {
    const { options, session, signal } = this.#parts;
    await restoreTables(this.#parts, this.#identity());
    this.#planner.tell(this.#planner.input());
    while (!signal.aborted && session.state.kind !== 'idle' && session.state.kind !== 'stopped') {
      try {
        await this.#turn();
      } catch (error) {
        if (signal.aborted) return;
        options.log.error({ err: error }, 'a turn failed');
        session.admit();
        await this.#pause(this.#now + OWN_TROUBLE_MS);
      }
    }
  }

  async #turn(): Promise<void> {
    const { session } = this.#parts;
    this.#clocks.follow();
    switch (session.state.kind) {
      case 'idle':
      case 'stopped':
        return;
      case 'opening':
        return this.#open();
      case 'loading':
      case 'polling':
        return this.#work();
      case 'backing-off':
      case 'deposed':
      case 'denied':
        await this.#pause(session.state.untilAt ?? 0);
        this.#clocks.follow();
        if (this.#now >= (session.state.untilAt ?? 0)) session.dispatch({ kind: 'wait-over' });
    }
  }

  /** After `run`: gives the session back where asked, and saves the tables. */
  async end(disconnect: boolean): Promise<void> {
    const { session, calls } = this.#parts;
    const mayLive = this.#openUnanswered || mayHoldSeat(session.state);
    session.dispatch({ kind: 'stop' });
    if (disconnect) {
      this.#sessionLives = false;
      if (mayLive) await giveSeatBack(calls);
    }
    await this.#writer.stop();
  }

  async #open(): Promise<void> {
    const { calls, options, quota, session, signal } = this.#parts;
    if (quota.isRecountDue) return recount(this.#parts);
    const opensAt = quota.opensAt(SNAPSHOT_QUOTA);
    if (opensAt > this.#now) {
      session.dispatch({ kind: 'limit', until: opensAt });
      return;
    }
    const { zone } = options.settings;
    const view = viewSettingsAt(options.settings, this.#now, session.state.seat === 'take');
    const outcome = await calls.open(view, signal);
    this.#openUnanswered = outcome.kind === 'failed' && outcome.failure.kind !== 'unauthorized';
    if (outcome.kind !== 'ok') return judge(this.#parts, { call: 'open' }, outcome);
    this.#offsetMs = view.timeZone;
    this.#parts.tables.heardAt = outcome.receivedAt;
    quota.granted();
    options.log.info(
      { offsetMs: view.timeZone, holdsUntil: nextOffsetChange(zone, this.#now) },
      'session opened',
    );
    session.dispatch({ kind: 'opened' });
  }

  async #work(): Promise<void> {
    const { options, quota, session, tables, calls, signal } = this.#parts;
    const { isWatched } = this.#planner;
    quota.learnSkew(tables.skewMs);
    quota.learnWatching(isWatched);
    if (quota.isRecountDue) return recount(this.#parts);
    if (zoneOffsetMs(options.settings.zone, this.#now) !== this.#offsetMs) {
      session.dispatch({ kind: 'settings-changed' });
      return;
    }
    const input = this.#planner.input();
    this.#planner.tell(input);
    const turn = nextTurn(input);
    // Tables first: until all are there, other questions take the time in which none may be asked for.
    const isFree = turn.kind === 'wait' || session.state.kind === 'polling';
    if (options.settings.asksUsers && isFree && this.#users.isDue(isWatched))
      return this.#users.read(calls, signal);
    switch (turn.kind) {
      case 'snapshot':
        this.#planner.asksWhole(turn.type, this.#now);
        return takeSnapshotTurn(this.#parts, turn.type);
      case 'update':
        return this.#update(turn.type, turn.holdMs);
      case 'wait':
        if (turn.because === 'quota' && turn.untilAt - this.#now > QUOTA_NEWS_MS)
          session.dispatch({ kind: 'limit', until: turn.untilAt });
        else await this.#pause(turn.untilAt);
    }
  }

  async #update(type: StatisticType, holdMs: number): Promise<void> {
    const from = this.#now;
    this.#planner.asksUpdate(type, from);
    await takeUpdateTurn(this.#parts, type, holdMs);
    const isHeld = holdMs >= this.#parts.options.settings.longPollMs;
    // A call without an answer says nothing of the pace: time-outs may not widen what counts as fresh.
    const isAnswered = this.#parts.tables.heardAt >= from;
    if (!isHeld && isAnswered) this.#planner.answered(this.#now - from);
  }

  async #pause(untilAt: number): Promise<void> {
    if (await this.#pauses.until(untilAt)) this.#clocks.waitedUntil(untilAt);
  }

  #keep(type: StatisticType, notWithinMs: number): void {
    if (this.#now - (this.#keptAt.get(type) ?? 0) < notWithinMs) return;
    this.#keptAt.set(type, this.#now);
    this.#writer.touch(type);
  }

  #identity(): string {
    const { username, url, ...choice } = this.#parts.options.settings;
    const view = { ...viewSettingsAt(choice, this.#now, false), timeZone: this.#offsetMs };
    return checkpointIdentity({ user: username, url, view });
  }

  get #now(): number {
    return this.#parts.options.clock.now();
  }
}
