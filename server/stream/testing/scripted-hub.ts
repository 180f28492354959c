import pino from 'pino';
import type { LiveQuery } from '#lib/domain/live-query';
import { ManualClock } from '#lib/domain/manual-clock';
import type { ConnectionState } from '#lib/domain/source';
import type { ConnectionStatus, Frame } from '#lib/wire/frame';
import { type AttachRequest, type StreamRef, createHub } from '../hub.ts';
import type { HubLimits } from '../hub-limits.ts';
import { MemorySink, type SentFrame } from '../memory-sink.ts';
import { EVERYTHING } from '../../scope/visibility.ts';
import { ScriptedQueries } from '../scripted-queries.ts';
import { SEES_ALL, type StreamOwner, streamOwner } from '../stream-owner.ts';

export const QUEUES: LiveQuery = { kind: 'rows', connection: 'five9', type: 'ACDStatus', columns: '*' };
export const AGENTS: LiveQuery = { kind: 'rows', connection: 'five9', type: 'AgentState', columns: '*' };
export const q1 = 'q:five9:ACDStatus';
export const q2 = 'q:five9:AgentState';

/** A hub over queries that do as the test says, with a clock that it moves. */
export function build(limits: Partial<HubLimits> = {}) {
  const clock = new ManualClock(1_000_000);
  const queries = new ScriptedQueries();
  queries.fill(q1, ['a', 'b']);
  queries.fill(q2, ['x']);
  const connection: { state: ConnectionState; reason: string } = { state: 'live', reason: '' };
  const encoded: string[] = [];
  const status = (): ConnectionStatus[] => [
    { id: 'five9', name: 'Five9', zone: 'UTC', stateSince: 0, types: [], quota: [], ...connection },
  ];
  const hub = createHub({
    liveQueries: queries,
    status,
    clock,
    log: pino({ level: 'silent' }),
    build: 'b1',
    epoch: 'e1',
    limits,
    metrics: { frame: (kind) => encoded.push(kind) },
  });
  const join = (request: Partial<AttachRequest> = {}): { sink: MemorySink; stream: StreamRef } => {
    const sink = new MemorySink();
    const { owner = SEES_ALL, streamId, lastEventId } = request;
    return { sink, stream: { id: hub.attach(sink, { owner, streamId, lastEventId }), owner } };
  };
  const change = (key: string, calls: number, q = q1): void =>
    queries.step(new Map([[q, { set: [[key, 1, calls]] }]]));
  return { clock, queries, hub, join, change, connection, encoded };
}

/** A stream of a session of somebody who sees everything. */
export const person = (id: string, sessionId: string): StreamOwner =>
  streamOwner(
    {
      kind: 'person',
      id,
      name: id,
      email: `${id}@example.org`,
      role: 'viewer',
      scope: { kind: 'all' },
      sessionId,
      isDemo: false,
      locale: null,
      address: '',
    },
    EVERYTHING,
  );

export const kinds = (sent: readonly SentFrame[]): string[] => sent.map(({ frame }) => frame.kind);
export const lastId = (sent: readonly SentFrame[]): string | undefined =>
  sent.findLast(({ id }) => id !== undefined)?.id;
type OfKind<K extends Frame['kind']> = Extract<Frame, { kind: K }>;
const isOf = <K extends Frame['kind']>(frame: Frame, kind: K): frame is OfKind<K> => frame.kind === kind;
export const framesOf = <K extends Frame['kind']>(sent: readonly SentFrame[], kind: K): OfKind<K>[] =>
  sent.flatMap(({ frame }) => (isOf(frame, kind) ? [frame] : []));
