import * as z from 'zod';
import { MONITORING_MODES, type MonitoringMode } from '#lib/domain/monitoring-acts';
import { sentName } from '../sent-schema.ts';

const key = z.string().min(8).max(64);
const name = z.string().trim().pipe(sentName);

/** What is done at a station. `takesOver`: from another of our people, who is told. */
export type StationAct =
  | { action: 'login'; key: string; station: string; isForced: boolean; takesOver: boolean }
  | { action: 'connect' | 'leave'; key: string };

/** What POST /api/acting/{connection}/station takes. */
export const stationActSchema: z.ZodType<StationAct> = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('login'),
    key,
    station: name,
    isForced: z.boolean().default(false),
    takesOver: z.boolean().default(false),
  }),
  z.strictObject({ action: z.enum(['connect', 'leave']), key }),
]);

export type ListenAct =
  | { action: 'listen'; key: string; agent: string; mode: MonitoringMode }
  | { action: 'stop'; key: string; agent: string };

/** What POST /api/acting/{connection}/monitoring takes. */
export const listenActSchema: z.ZodType<ListenAct> = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('listen'), key, agent: name, mode: z.enum(MONITORING_MODES) }),
  z.strictObject({ action: z.literal('stop'), key, agent: name }),
]);
