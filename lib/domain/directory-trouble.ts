import * as z from 'zod';
import { CHECK_FINDINGS } from './connection-check.ts';
import { DIRECTORY_KINDS } from './directory.ts';

/** What a reading can lose too much of: things of a kind, or who belongs to what. */
export const LOST = [...DIRECTORY_KINDS, 'membership'] as const;

/** Why a directory was not read, or not believed; pages have words for each. Kept in the store, so kinds are never renamed. */
export const directoryTroubleSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('service'),
    code: z.enum(CHECK_FINDINGS),
    values: z.record(z.string(), z.string()),
  }),
  z.object({
    kind: z.literal('lacking'),
    lost: z.array(z.object({ of: z.enum(LOST), gone: z.number(), before: z.number() })),
  }),
  z.object({ kind: z.enum(['unreadable', 'stopped', 'late', 'unloaded', 'unkept', 'failed']) }),
]);
export type DirectoryTrouble = z.infer<typeof directoryTroubleSchema>;
