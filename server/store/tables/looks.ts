/** What the installation looks like; one row, once somebody has said so. */
export interface LooksTable {
  id: string;
  /** Looks as JSON. */
  document: string;
  version: number;
  updated_at: number;
  updated_by: string;
}
