import { z } from 'zod';
import { STATISTIC_TYPES } from '#lib/domain/statistic-type';
import { CONFIGURATION_FAULT_NAMES } from '#server/five9/contract/configuration/configuration-faults';
import { CONFIGURATION_OPERATIONS } from '#server/five9/contract/configuration/configuration-operations';
import { FAULT_NAMES } from '#server/five9/contract/fault';
import { OPERATIONS } from '#server/five9/contract/operation-table';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const ms = z.number().int().min(1).max(DAY_MS);
const signedMs = z
  .number()
  .int()
  .min(-400 * DAY_MS)
  .max(400 * DAY_MS);
const name = z.string().min(1).max(120);

const forMs = ms.optional();
const user = z.string().max(60).optional();

/** Which calls: the first `count` that fit, within `forMs`. */
const calls = {
  forMs,
  count: z.number().int().min(1).max(1_000_000).optional(),
  service: z.enum(['statistics', 'configuration']).optional(),
  operation: z.enum([...Object.keys(OPERATIONS), ...Object.keys(CONFIGURATION_OPERATIONS)]).optional(),
  user,
  type: z.enum(STATISTIC_TYPES).optional(),
};

/** Every kind of trouble with its own fields. */
export const troubleRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('delay'), ms, ...calls }),
  z.strictObject({ kind: z.literal('drop'), ...calls }),
  z.strictObject({ kind: z.literal('500'), ...calls }),
  z.strictObject({ kind: z.literal('401'), ...calls }),
  z.strictObject({ kind: z.literal('redirect'), ...calls }),
  z.strictObject({ kind: z.literal('blank-http'), ...calls }),
  z.strictObject({ kind: z.literal('html'), ...calls }),
  z.strictObject({
    kind: z.literal('huge'),
    megabytes: z.number().int().min(1).max(1000).default(50),
    ...calls,
  }),
  z.strictObject({ kind: z.literal('entity-bomb'), ...calls }),
  z.strictObject({
    kind: z.literal('fault'),
    name: z.enum([...FAULT_NAMES, ...CONFIGURATION_FAULT_NAMES]),
    message: z.string().max(500).optional(),
    fields: z.record(name, z.string().max(500)).default({}),
    ...calls,
  }),
  z.strictObject({ kind: z.literal('blank-answer'), ...calls }),
  z.strictObject({
    kind: z.literal('incomplete-rows'),
    cells: z.number().int().min(0).max(100).default(2),
    ...calls,
  }),
  z.strictObject({
    kind: z.literal('unknown-columns'),
    columns: z.array(name).min(1).max(20).default(['Quality Score (beta)']),
    ...calls,
  }),
  z.strictObject({ kind: z.literal('truncate'), ...calls }),
  z.strictObject({ kind: z.literal('reset-mid-answer'), ...calls }),
  z.strictObject({ kind: z.literal('half-close'), ...calls }),
  z.strictObject({
    kind: z.literal('slow-drip'),
    bytesPerSecond: z.number().int().min(10).max(10_000_000).default(200),
    ...calls,
  }),
  z.strictObject({ kind: z.literal('refuse'), forMs }),
  z.strictObject({ kind: z.literal('expire-sessions'), user }),
  z.strictObject({ kind: z.literal('evict'), user, forMs }),
  z.strictObject({
    kind: z.literal('change-dispositions'),
    add: name.optional(),
    remove: name.optional(),
    forMs,
  }),
  z.strictObject({ kind: z.literal('rename-skill'), from: name.optional(), to: name.optional(), forMs }),
  z.strictObject({ kind: z.literal('jump-clock'), jumpMs: signedMs }),
  z.strictObject({ kind: z.literal('skew-clock'), skewMs: signedMs, forMs }),
  z.strictObject({ kind: z.literal('dst-day'), beforeMs: ms.default(60_000), forMs }),
  z.strictObject({ kind: z.literal('quota-scale'), factor: z.number().min(0).max(1000), forMs }),
  z.strictObject({
    kind: z.literal('surge'),
    factor: z.number().min(0).max(50).default(3),
    skill: name.optional(),
    forMs,
  }),
  z.strictObject({
    kind: z.literal('stuck-call'),
    username: name.optional(),
    sinceMs: ms.default(9 * HOUR_MS),
    forMs,
  }),
  z.strictObject({
    kind: z.literal('stuck-queue'),
    skill: name.optional(),
    sinceMs: ms.default(18 * HOUR_MS),
    forMs,
  }),
  z.strictObject({ kind: z.literal('mass-logout'), share: z.number().min(0).max(1).default(0.5) }),
]);

export type TroubleRequest = z.infer<typeof troubleRequest>;

/** The names of all kinds, for messages and help. */
export const TROUBLE_KINDS: readonly string[] = troubleRequest.options.map(({ shape }) => shape.kind.value);
