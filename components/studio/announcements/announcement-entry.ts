import type { AnnouncementTone, AnnouncementView, Audience } from '#lib/domain/announcement';
import type { AnnouncementDraft } from '#lib/domain/announcement-schema';
import { DAY_MS, zoneDay, zoneMoment } from '#lib/domain/zone-time';

const MINUTE_MS = 60_000;

/** How an end is chosen: so many minutes after the beginning, at midnight, or at a time of its own. */
export const ENDS = ['15', '60', '240', 'tonight', 'at'] as const;
export type End = (typeof ENDS)[number];

/** What stands in the form. Times as a `datetime-local` field writes them, in the reader's own zone. */
export interface AnnouncementEntry {
  text: string;
  tone: AnnouncementTone;
  begins: 'now' | 'at';
  beginsAt: string;
  ends: End;
  endsAt: string;
  audience: Audience;
}

export const NEW_ENTRY: AnnouncementEntry = {
  text: '',
  tone: 'notice',
  begins: 'now',
  beginsAt: '',
  ends: '60',
  endsAt: '',
  audience: { kind: 'all' },
};

/** What an announcement says, to be changed; `again`: to be said anew. */
export function entryOf(
  view: AnnouncementView,
  { zone, again }: { zone: string; again: boolean },
): AnnouncementEntry {
  const { text, tone, audience, startsAt, endsAt } = view;
  if (again) return { ...NEW_ENTRY, text, tone, audience };
  return {
    text,
    tone,
    audience,
    begins: 'at',
    beginsAt: localTime(startsAt, zone),
    ends: 'at',
    endsAt: localTime(endsAt, zone),
  };
}

/** What is sent of it; `bad` where a time is missing. */
export function draftOf(
  entry: AnnouncementEntry,
  { now, zone }: { now: number; zone: string },
): { kind: 'ok'; draft: AnnouncementDraft } | { kind: 'bad'; missing: 'startsAt' | 'endsAt' } {
  const startsAt = entry.begins === 'now' ? null : momentIn(entry.beginsAt, zone);
  if (entry.begins === 'at' && startsAt === null) return { kind: 'bad', missing: 'startsAt' };
  const endsAt = endOf(entry, { begin: startsAt ?? now, zone });
  if (endsAt === null) return { kind: 'bad', missing: 'endsAt' };
  const { text, tone, audience } = entry;
  return { kind: 'ok', draft: { text, tone, audience, startsAt, endsAt } };
}

function endOf(entry: AnnouncementEntry, { begin, zone }: { begin: number; zone: string }): number | null {
  if (entry.ends === 'at') return momentIn(entry.endsAt, zone);
  if (entry.ends === 'tonight') return zoneMoment(zone, zoneDay(zone, begin) + 1, 0);
  return begin + Number(entry.ends) * MINUTE_MS;
}

/** `2026-03-02T21:30` on the clocks of a zone. */
export function localTime(at: number, zone: string): string {
  const day = zoneDay(zone, at);
  const intoDay = at - zoneMoment(zone, day, 0);
  for (const timeMs of [intoDay, intoDay + 60 * MINUTE_MS, intoDay - 60 * MINUTE_MS])
    if (zoneMoment(zone, day, timeMs) === at) return textOf(day, timeMs);
  return textOf(day, intoDay);
}

function textOf(day: number, timeMs: number): string {
  return new Date(day * DAY_MS + timeMs).toISOString().slice(0, 16);
}

/** Null where it is no time. */
export function momentIn(text: string, zone: string): number | null {
  const wall = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? Date.parse(`${text}Z`) : Number.NaN;
  if (!Number.isFinite(wall)) return null;
  const day = Math.floor(wall / DAY_MS);
  return zoneMoment(zone, day, wall - day * DAY_MS);
}
