/** A picture, never changed. */
export interface ImageTable {
  /** The first 32 hexadecimal digits of its SHA-256. */
  id: string;
  name: string;
  type: string;
  bytes: number;
  width: number;
  height: number;
  created_at: number;
  created_by: string;
  /** The bytes as base64: text is what both databases and a backup share. */
  content: string;
}
