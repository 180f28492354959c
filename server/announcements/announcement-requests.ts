import * as z from 'zod';
import { announcementDraftSchema } from '#lib/domain/announcement-schema';

/** Bodies of the routes about announcements. */
export const addAnnouncementSchema = z.strictObject({ draft: announcementDraftSchema });
export const changeAnnouncementSchema = z.strictObject({
  version: z.int().min(1),
  draft: announcementDraftSchema,
});
