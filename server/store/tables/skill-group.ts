/** A named set of a connection's skills. */
export interface SkillGroupTable {
  id: string;
  connection_id: string;
  name: string;
  /** Equal for names that differ in case alone: one of them a connection. */
  name_key: string;
  /** Ids of the directory with the names they had, as JSON. */
  skills: string;
  version: number;
  updated_at: number;
  updated_by: string;
}
