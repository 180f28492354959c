import * as z from 'zod';

const stillArguments = z.strictObject({
  /** Epoch ms. */
  at: z.int(),
  size: z.enum(['small', 'medium', 'large']),
  /** What befalls the centre beforehand, and how long it lives with each. */
  changes: z.array(z.strictObject({ change: z.looseObject({ kind: z.string() }), thenMs: z.int() })),
});
export type StillArguments = z.infer<typeof stillArguments>;

export function readStillArguments(text: string): StillArguments {
  return stillArguments.parse(JSON.parse(text));
}
