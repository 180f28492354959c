import type { SavedView } from '#lib/domain/saved-view';
import type { PersonCaller } from '#server/auth/caller';

export interface SavedViewDraft {
  name: string;
  /** A desk's query string, in the form that the desk writes. */
  address: string;
  /** The team that is to see it too, by id, or null. */
  team: string | null;
}

export type SavedViewChange = { [Part in keyof SavedViewDraft]?: SavedViewDraft[Part] | undefined } & {
  /** As its owner last saw it. */
  version: number;
};

/**
 * Views of the desk that people keep. Each sees their own and those shared with their teams, and changes their own; a view
 * that somebody may not see is as one that does not exist. Changes are audited here. Throws AppError `not-found`,
 * `conflict`, and `bad-request` with `field: sentence`.
 */
export interface SavedViews {
  /** By name, one's own first. */
  list(by: PersonCaller): Promise<SavedView[]>;
  add(draft: SavedViewDraft, by: PersonCaller): Promise<SavedView>;
  change(id: string, change: SavedViewChange, by: PersonCaller): Promise<SavedView>;
  remove(id: string, by: PersonCaller): Promise<void>;
  /** Which view one's desk opens with; null for none. */
  makeDefault(id: string | null, by: PersonCaller): Promise<void>;
}
