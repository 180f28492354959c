import * as z from 'zod';

/** What a process with a store may be told to do. */
export const commandSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('open') }),
  z.strictObject({ do: z.literal('shell'), script: z.string() }),
  z.strictObject({ do: z.enum(['put', 'put-in-bulk']), key: z.string(), bytes: z.number() }),
  z.strictObject({ do: z.enum(['count', 'fill', 'free', 'close']) }),
  z.strictObject({ do: z.literal('write-on'), life: z.number() }),
]);

export type StoreCommand = z.infer<typeof commandSchema>;

/** What it says. */
export const wordSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), count: z.number() }),
  z.strictObject({ kind: z.literal('failed'), code: z.string(), message: z.string(), hasCause: z.boolean() }),
  z.strictObject({ kind: z.literal('committed'), key: z.string() }),
]);

export type StoreWord = z.infer<typeof wordSchema>;
