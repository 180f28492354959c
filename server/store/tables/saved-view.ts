/** A view of the desk that a person keeps. */
export interface SavedViewTable {
  id: string;
  owner_id: string;
  /** The team that sees it too, or null. */
  team_id: string | null;
  name: string;
  /** The name as it is told apart from the owner's others. */
  name_key: string;
  /** The desk's query string. */
  address: string;
  created_at: number;
  changed_at: number;
  version: number;
}

/** The view that a person's desk opens with. */
export interface DefaultViewTable {
  person_id: string;
  view_id: string;
}
