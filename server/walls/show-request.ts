import * as z from 'zod';
import { SHOW_MANNERS } from '#lib/domain/show-board';

const MOST_DISPLAYS = 500;

/** Displays that are to show a board, as whoever chose saw them, and how. */
export const showBoardSchema = z.strictObject({
  displays: z
    .array(
      z.strictObject({
        display: z.string().min(1).max(100),
        version: z.int().min(1),
        manner: z.enum(SHOW_MANNERS),
      }),
    )
    .min(1)
    .max(MOST_DISPLAYS),
});
export type ShowBoard = z.infer<typeof showBoardSchema>;
