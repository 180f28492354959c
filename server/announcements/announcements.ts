import type { Announcement, AnnouncementView, Audience } from '#lib/domain/announcement';
import type { AnnouncementDraft } from '#lib/domain/announcement-schema';
import type { PersonCaller } from '#server/auth/caller';

/** What became of a change: `conflict` where somebody else has changed it since `version`, with what stands there now. */
export type AnnouncementChanged =
  { kind: 'done'; announcement: AnnouncementView } | { kind: 'conflict'; theirs: AnnouncementView };

/**
 * What walls are told beside their numbers. Whoever asks has been let in by the route; every change is audited here.
 * Throws AppError `not-found`, `bad-request` with `field: sentence`, `store-failed`.
 */
export interface Announcements {
  /** Those that run at `now` or later, the first to begin first. Read from memory; a few seconds behind other processes. */
  current(now: number): readonly (Announcement & { audience: Audience })[];
  /** Told after any was added, changed or removed; not when one begins or ends. Returns what ends it. */
  onChanged(listener: () => void): () => void;
  /** Those that ended a while ago too, the last to end first. */
  list(): Promise<AnnouncementView[]>;
  add(draft: AnnouncementDraft, by: PersonCaller): Promise<AnnouncementView>;
  change(
    id: string,
    change: { version: number; draft: AnnouncementDraft },
    by: PersonCaller,
  ): Promise<AnnouncementChanged>;
  remove(id: string, by: PersonCaller): Promise<void>;
  /** Reads them for the first time, and then whatever others change; throws away what ended long ago. */
  start(): Promise<void>;
  stop(): Promise<void>;
}
