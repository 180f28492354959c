import pino from 'pino';
import type { BoardDocument } from '#lib/domain/board-document';
import { NO_LOOKS } from '#lib/domain/looks';
import type { ConnectionSettings } from '#lib/domain/connection-settings';
import type { PlaylistDocument } from '#lib/domain/playlist';
import {
  SECRET,
  type ServedOptions,
  type ServedPeople,
  servePeople,
} from '#server/auth/testing/served-people';
import type { Browser } from '#server/auth/testing/browser';
import { createDisplaySystem, type DisplaySystem } from '../create-display-system.ts';
import { createImages } from '#server/images/create-images';
import type { Images } from '#server/images/images';
import { createScopes } from '#server/scope/scopes';
import { createStreamAccess } from '#server/scope/stream-access';
import { DrawnDirectories } from '#server/scope/testing/drawn-directories';
import { createHub, type Hub } from '#server/stream/hub';
import { ScriptedQueries } from '#server/stream/scripted-queries';

/** What there is to show; tests change it and say so by `programs.changed()`. */
export interface ThereIs {
  boards: Map<string, { number: number; document: BoardDocument }>;
  playlists: Map<string, { document: PlaylistDocument }>;
  connections: ConnectionSettings[];
}

/** Displays behind the real gate, with the people who look after them. */
export interface ServedDisplays extends ServedPeople {
  readonly system: DisplaySystem;
  readonly hub: Hub;
  readonly directories: DrawnDirectories;
  readonly thereIs: ThereIs;
}

export async function serveDisplays({
  answer,
  ...options
}: Omit<ServedOptions, 'serve'> & {
  /** What the routes answer, with this as the process's runtime. */
  answer: (request: Request) => Promise<Response>;
}): Promise<ServedDisplays> {
  const held: { system: DisplaySystem | null; images: Images | null } = { system: null, images: null };
  const served = await servePeople({
    ...options,
    serve: (request, system) => {
      const walls = { displays: held.system };
      const looks = { current: () => ({ looks: NO_LOOKS }) };
      Object.assign(globalThis, {
        [Symbol.for('watchfloor.runtime')]: { ...system, walls, looks, images: held.images },
      });
      return answer(request);
    },
  });
  const { store, clock, audit, access, changes } = served;
  const log = pino({ level: 'silent' });
  const directories = new DrawnDirectories();
  const scopes = createScopes({ directories });
  const status = (): [] => [];
  const hub = createHub({
    liveQueries: new ScriptedQueries(),
    status,
    clock,
    log,
    build: 'b1',
    epoch: 'e1',
  });
  const thereIs: ThereIs = { boards: new Map(), playlists: new Map(), connections: [connection('five9')] };
  const system = createDisplaySystem({
    store,
    clock,
    log,
    audit,
    accessChanges: changes,
    hub,
    scopes,
    directories,
    status,
    sources: {
      boards: () => thereIs.boards,
      playlists: () => thereIs.playlists,
      announcements: () => [],
      connections: () => thereIs.connections,
      looks: () => NO_LOOKS,
      address: null,
      isDemo: () => false,
    },
    secret: SECRET,
    isSecure: false,
  });
  held.system = system;
  held.images = createImages({ store, clock, audit });
  const streamAccess = createStreamAccess({ hub, scopes, access, directories, clock, log });
  await system.start();
  return {
    ...served,
    signIn: served.signIn,
    system,
    hub,
    directories,
    thereIs,
    async [Symbol.asyncDispose]() {
      streamAccess.stop();
      await Promise.all([hub.close(), clock.advance(1_000)]);
      await system.stop();
      await served[Symbol.asyncDispose]();
    },
  };
}

/** A browser in which a screen begins to be paired, and the code it shows. */
export async function newScreen(
  served: ServedPeople,
): Promise<{ screen: Browser; id: string; secret: string; code: string }> {
  const screen = served.browser();
  const begun = await (await screen.post('/api/pairing')).json();
  return { screen, ...begun };
}

export function connection(id: string, over: Partial<ConnectionSettings> = {}): ConnectionSettings {
  return {
    id,
    name: id,
    url: `https://${id}.example/`,
    zone: 'Europe/Berlin',
    dataCentreZone: 'America/Los_Angeles',
    businessDayStartMs: 0,
    shiftStartMs: 0,
    statisticsRange: 'day',
    rollingPeriod: '30m',
    columnRoles: {},
    ...over,
  };
}
