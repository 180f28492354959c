import * as z from 'zod/mini';

export const madeToken = z.object({ token: z.object({ name: z.string() }), secret: z.string() });
