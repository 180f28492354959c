import type { ClockPanel } from '#lib/domain/board';
import { zoneDay } from '#lib/domain/zone-time';
import { formatClockDate } from '#lib/format/clock-date';
import { clockParts } from '#lib/format/clock-parts';
import { NO_DATA } from '#lib/format/no-data';
import type { Words } from '#lib/words/words';

/** One clock as it is drawn. */
export interface ClockCell {
  /** Whose clock it is; null for the board's own where it stands alone and nobody has named it. */
  label: string | null;
  time: string;
  half: string | null;
  /** The date, or that it is another day there. */
  note: string | null;
}

interface Moment {
  /** Epoch ms; null until the server's clock was heard. */
  now: number | null;
  /** Of the board's connection, once it is known. */
  ownZone: string | null;
}

/** What each clock of a panel shows at a moment. */
export function selectClock(
  { zones, hours, date, seconds }: Pick<ClockPanel, 'zones' | 'hours' | 'date' | 'seconds'>,
  { now, ownZone }: Moment,
  t: Words<'panels'>,
): readonly ClockCell[] {
  return zones.map(({ zone: named, label }) => {
    const zone = named ?? ownZone;
    const isPlain = zones.length === 1 && zone === ownZone;
    const whose = label.trim() || (zone === null || isPlain ? null : placeOf(zone));
    if (now === null || zone === null) return { label: whose, time: NO_DATA, half: null, note: null };
    const { time, half } = clockParts(now, zone, { hours, seconds });
    return {
      label: whose,
      time,
      half: half && t(`clock.${half}`),
      note: date
        ? formatClockDate(now, zone, t)
        : dayWords(ownZone === null ? 0 : zoneDay(zone, now) - zoneDay(ownZone, now), t),
    };
  });
}

/** `Europe/Isle_of_Man` reads `Isle of Man`. */
function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

function dayWords(days: number, t: Words<'panels'>): string | null {
  if (days === 0) return null;
  return t(days > 0 ? 'clock.tomorrow' : 'clock.yesterday');
}
