/** Settings of the whole installation; `value` is JSON. */
export interface SettingTable {
  key: string;
  value: string;
  updated_at: number;
}
