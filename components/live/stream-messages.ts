import type { LiveQuery } from '#lib/domain/live-query';
import type { Frame } from '#lib/wire/frame';
import type { Reason } from './reason.ts';
import type { LinkState } from './stream-reader.ts';

/** What a page tells the host of the stream. All of it can be cloned between a tab and a worker. */
export type PageMessage =
  /** Everything this page wants from now on. */
  | { kind: 'want'; queries: readonly LiveQuery[] }
  /** This page has lost its place in these queries and needs them whole. */
  | { kind: 'anew'; q: readonly string[] }
  | { kind: 'ping' }
  /** Try to reach the server now. */
  | { kind: 'wake' }
  | { kind: 'bye' };

/** What the host tells a page. */
export type HostMessage =
  | { kind: 'frames'; frames: readonly Frame[] }
  /** How the server names the queries: key (as `queryKey`) to `q`; and why some are refused. Replaces the last one. */
  | {
      kind: 'names';
      names: readonly (readonly [key: string, q: string])[];
      refused: readonly (readonly [key: string, reason: Reason])[];
    }
  /** The server's clock at this moment, for a page that joins late. */
  | { kind: 'time'; serverNow: number }
  | { kind: 'link'; link: LinkState }
  | { kind: 'pong' }
  /** The host had given this page up: it must say again what it wants. */
  | { kind: 'who' };
