import * as z from 'zod/mini';

export const factorStarted = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });
export type FactorStarted = z.infer<typeof factorStarted>;
export const codesAnswer = z.object({ backupCodes: z.array(z.string()) });
