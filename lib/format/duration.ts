import { NO_DATA } from './no-data.ts';

/** `m:ss` under an hour, `h:mm:ss` above; a time that has not begun is `0:00`; null is `–`. */
export function formatDuration(ms: number | null): string {
  if (ms === null || Number.isNaN(ms)) return NO_DATA;
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const tail = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}
