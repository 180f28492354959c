import * as z from 'zod/mini';
import { MONITORING_MODES, STATION_LINES, STATION_PROBLEMS } from '#lib/domain/monitoring-acts';
import {
  type AgentListeners,
  END_REASONS,
  type MonitoringActed,
  type MonitoringNow,
  NOTICE_KINDS,
  type StationActed,
} from '#lib/domain/monitoring-now';
import { outcome } from '#components/acting/acting-answers.ts';

const mode = z.enum(MONITORING_MODES);

const line = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('idle') }),
  z.object({ kind: z.literal('up'), answeredBy: z.nullable(z.enum(STATION_LINES)) }),
  z.object({ kind: z.literal('down'), problem: z.enum(STATION_PROBLEMS) }),
  z.object({ kind: z.literal('unknown') }),
]);

const ears = z.object({ agent: z.string(), mode, since: z.number(), seenAt: z.nullable(z.number()) });

const now = z.object({
  now: z.number(),
  posts: z.array(
    z.object({
      connection: z.string(),
      station: z.string(),
      actsAs: z.string(),
      by: z.string(),
      isMine: z.boolean(),
      since: z.number(),
      line,
      ears: z.nullable(ears),
    }),
  ),
  ended: z.nullable(
    z.object({
      connection: z.string(),
      station: z.string(),
      agent: z.nullable(z.string()),
      why: z.enum(END_REASONS),
      at: z.number(),
    }),
  ),
  notice: z.nullable(z.enum(NOTICE_KINDS)),
});

const acted = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('acted'),
    outcome,
    actedAs: z.string(),
    wasTold: z.nullable(z.boolean()),
    found: z.nullable(z.enum([...MONITORING_MODES, 'nobody', 'unknown'])),
    left: z.optional(z.string()),
  }),
  z.object({ kind: z.literal('held'), by: z.string(), station: z.string() }),
  z.object({ kind: z.literal('halted') }),
  z.object({ kind: z.literal('untold'), outcome, left: z.optional(z.string()) }),
]);

const phone = z.object({
  station: z.string(),
  password: z.string(),
  proxy: z.string(),
  backupProxy: z.string(),
  codecs: z.array(z.string()),
  cryptoSuites: z.array(z.string()),
  useSrtp: z.boolean(),
  ptimeMs: z.nullable(z.number()),
  dtmfPayloadType: z.nullable(z.number()),
});

const stationActed = z.object({ acted, phone: z.nullable(phone) });

const listeners = z.object({
  now: z.number(),
  at: z.nullable(z.number()),
  listeners: z.array(
    z.object({ username: z.string(), mode: z.nullable(mode), name: z.nullable(z.string()) }),
  ),
});

/** Each throws where the answer is none. */
export const readNow = (body: unknown): MonitoringNow => now.parse(body);
export const readListened = (body: unknown): MonitoringActed => acted.parse(body);
export const readStationActed = (body: unknown): StationActed => stationActed.parse(body);
export const readListeners = (body: unknown): AgentListeners => listeners.parse(body);
