import * as z from 'zod/mini';
import { SHOW_OUTCOMES, type ShownOn } from '#lib/domain/show-board';

const shown = z.object({
  displays: z.array(z.object({ display: z.string(), outcome: z.enum(SHOW_OUTCOMES) })),
});

/** What became of each display that was chosen; throws where that cannot be read. */
export function shownIn(body: unknown): readonly ShownOn[] {
  return shown.parse(body).displays;
}
