import type { Clock } from '#lib/domain/clock';
import type { CommandAnswer, CommandOutcome, DisplayCommand, DisplayReport } from '#lib/domain/display';
import type { ConnectionStatus } from '#lib/wire/frame';
import type { Locale } from '#lib/words/locale';
import { AppError } from '#server/app-error';
import type { Audit } from '#server/audit/audit';
import type { AccessChanges } from '#server/auth/access-changes';
import type { DisplayCaller, PersonCaller } from '#server/auth/caller';
import type { Directories } from '#server/directory/directories';
import { safeError, type Logger } from '#server/ops/log';
import type { Scopes } from '#server/scope/scopes';
import type { Store } from '#server/store/open-store';
import type { Hub } from '#server/stream/hub';
import { Commands } from './commands.ts';
import { displayCookie, displayToken } from './display-cookie.ts';
import { DisplayFleet } from './display-fleet.ts';
import { DisplayTokens } from './display-tokens.ts';
import { createDisplays, type Displays } from './displays.ts';
import { KnownDisplays } from './known-displays.ts';
import { Pairings } from './pairings.ts';
import type { ProgramSources } from './program-sources.ts';
import { Programs } from './programs.ts';
import { Reports } from './reports.ts';

export interface DisplaySystemOptions {
  store: Store;
  clock: Clock;
  log: Logger;
  audit: Audit;
  accessChanges: AccessChanges;
  hub: Hub;
  scopes: Scopes;
  directories: Pick<Directories, 'of'>;
  status: () => readonly ConnectionStatus[];
  sources: Omit<ProgramSources, 'display'>;
  /** Tokens that follow others are made with it. */
  secret: string;
  /** Whether browsers reach us by https. */
  isSecure: boolean;
}

/** Televisions: how they are paired, what they show, how they are. */
export interface DisplaySystem {
  readonly pairings: Pairings;
  readonly displays: Displays;
  readonly programs: Programs;
  readonly fleet: DisplayFleet;
  /** The language that a display was given; null for none, and for one that is not paired. */
  localeOf(id: string): Locale | null;
  /** The Set-Cookie line that makes a browser the display whose token it is. */
  cookieOf(token: string): string;
  /** Takes a display's report. `cookie`: the Set-Cookie line of a renewed token, or null. */
  heartbeat(
    caller: DisplayCaller,
    said: { report: DisplayReport; cookieHeader: string | null },
  ): Promise<{ program: string; serverTime: number; cookie: string | null }>;
  /** Has a display do something at once. Throws AppError `not-found`. */
  command(id: string, command: DisplayCommand, by: PersonCaller): Promise<CommandAnswer>;
  answer(caller: DisplayCaller, answer: { command: string; outcome: CommandOutcome }): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function createDisplaySystem(options: DisplaySystemOptions): DisplaySystem {
  const { store, clock, log, audit, accessChanges, hub, scopes, directories, status } = options;
  const { db } = store;
  const known = new KnownDisplays({ db, clock, log, accessChanges });
  const sources: ProgramSources = { ...options.sources, display: (id) => known.get(id) };
  const pairings = new Pairings(clock);
  const tokens = new DisplayTokens({ db, clock, log, secret: options.secret });
  const programs = new Programs({ sources, scopes, directories, hub, clock });
  const reports = new Reports({ db, clock, log });
  const commands = new Commands({ hub, clock });
  const fleet = new DisplayFleet({ known, reports, programs, hub, status, clock });
  const displays = createDisplays({
    db,
    clock,
    audit,
    known,
    pairings,
    isPlaylist: (id) => sources.playlists().has(id),
    onHandedOver: (id) => {
      reports.forget(id);
      tokens.forget(id);
    },
  });
  known.onChanged((ids) => {
    for (const id of ids) if (!known.get(id)) tokens.forget(id);
    programs.changed();
  });
  const cookieOf = (token: string): string => displayCookie(token, options);

  return {
    pairings,
    displays,
    programs,
    fleet,
    localeOf: (id) => known.get(id)?.locale ?? null,
    cookieOf,
    async heartbeat(caller, { report, cookieHeader }) {
      const display = known.get(caller.id);
      if (!display) throw new AppError('unauthenticated', 'This screen is no longer paired');
      reports.hear(display.id, report);
      fleet.heard(display);
      const token = displayToken(cookieHeader);
      const renewed = token === null ? null : await tokens.used(display.id, token);
      const { version } = programs.ofDisplay(caller.id);
      return {
        program: version,
        serverTime: clock.now(),
        cookie: renewed === null ? null : cookieOf(renewed),
      };
    },
    async command(id, command, by) {
      const display = known.get(id);
      if (!display)
        throw new AppError('not-found', 'There is no such display, or it is revoked.', {
          reason: 'no-such-display-now',
        });
      const answer = await commands.send(id, command);
      await audit.note({
        actor: by,
        action: 'display.commanded',
        subject: { kind: 'display', id, name: display.name },
        outcome: answer.outcome === 'failed' ? 'failed' : 'done',
        details: {
          command: command.do,
          answered: answer.answered,
          ...(command.do === 'message' && { text: command.text }),
        },
      });
      return answer;
    },
    answer: (caller, answer) => commands.answer(caller.id, answer),
    async start() {
      await known.start();
      await reports.start().catch((error: unknown) => {
        log.warn({ err: safeError(error) }, 'the last reports of displays cannot be read');
      });
    },
    async stop() {
      known.stop();
      programs.stop();
      await reports.stop();
    },
  };
}
