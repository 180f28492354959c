export interface PlaylistTable {
  id: string;
  /** A PlaylistDocument as JSON. */
  document: string;
  version: number;
  created_at: number;
  updated_at: number;
  updated_by: string;
}

export interface AnnouncementTable {
  id: string;
  text: string;
  tone: string;
  /** An Audience as JSON. */
  audience: string;
  starts_at: number;
  ends_at: number;
  created_at: number;
  created_by: string;
  version: number;
}

/** A paired television. Only SHA-256 of its tokens are kept. */
export interface DisplayTable {
  id: string;
  name: string;
  place: string;
  playlist_id: string | null;
  /** A DataScope as JSON. */
  scope: string;
  zoom: number;
  overscan_percent: number;
  blank_until: number | null;
  /** A Locale, or null: the installation's. */
  locale: string | null;
  token_hash: string;
  /** The token before, good until the newer one has been used. */
  previous_hash: string | null;
  token_made_at: number;
  paired_at: number;
  paired_by: string;
  revoked_at: number | null;
  last_seen_at: number | null;
  /** The last DisplayReport as JSON, or null. */
  report: string | null;
  version: number;
}
