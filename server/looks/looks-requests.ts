import * as z from 'zod';
import { looksSchema } from '#lib/domain/looks-schema';

/** What PUT /api/looks takes: looks, and the version they are put in the place of. */
export const changeLooksSchema = z.strictObject({ version: z.int().min(0), looks: looksSchema });
