import type { Announcement, AnnouncementTone } from '#lib/domain/announcement';
import type { Place } from '#lib/domain/panel-base';
import { BOARD_ROOM, PANEL_GAP_PX } from '#lib/domain/board-grid';
import { laneSegments } from './lane-segments.ts';

const LANE_PX = 72;
export const LANE_TEXT_PX = 32;
/** Of the sign before the text, of `1 of 3` behind it, and of the air around them. */
const AROUND_TEXT_PX = 252;
/** The lane's type is drawn somewhat heavier than what `textEm` knows. */
const HEAVY = 1.04;
const ROOM_EM = (BOARD_ROOM.width - AROUND_TEXT_PX) / LANE_TEXT_PX / HEAVY;
/** Long enough to read a line across a hall. */
export const SEGMENT_MS = 8_000;

/** Where the lane stands: the last of the boards' room. */
export const LANE_PLACE: Place = {
  ...BOARD_ROOM,
  y: BOARD_ROOM.y + BOARD_ROOM.height - LANE_PX,
  height: LANE_PX,
};

/** What the lane leaves of the canvas to a board. */
export const ROOM_ABOVE_LANE: Place = {
  ...BOARD_ROOM,
  height: BOARD_ROOM.height - LANE_PX - PANEL_GAP_PX,
};

/** A sentence that a manager has sent to this wall just now; moments as everywhere. */
export interface WallMessage {
  id: string;
  text: string;
  since: number;
  until: number;
  isUrgent: boolean;
}

/** One line in the lane. Segments of one text count from 0. */
export interface LaneLine {
  tone: AnnouncementTone | 'message';
  /** Of the announcement or the message. */
  id: string;
  text: string;
  segment: number;
  segments: number;
}

interface Told {
  announcements: readonly Announcement[];
  message: WallMessage | null;
}

/**
 * What the lane says at a moment; null: it takes no room. A message goes before notices, notices before tickers; those of
 * one kind take turns by the server's clock, a line after the other, so that every wall says the same.
 */
export function laneAt({ announcements, message }: Told, now: number): LaneLine | null {
  if (message && !message.isUrgent && message.since <= now && now < message.until) {
    const lines = linesOf({ ...message, tone: 'message' });
    const turn = Math.floor((now - message.since) / segmentMs(message, lines.length));
    return lines[turn % lines.length] ?? null;
  }
  const running = announcements.filter(({ startsAt, endsAt }) => startsAt <= now && now < endsAt);
  const notices = running.filter(({ tone }) => tone === 'notice');
  const lines = (notices.length > 0 ? notices : running)
    .toSorted((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1))
    .flatMap(linesOf);
  return lines[Math.floor(now / SEGMENT_MS) % lines.length] ?? null;
}

export function sameLine(a: LaneLine | null, b: LaneLine | null): boolean {
  return a?.id === b?.id && a?.text === b?.text && a?.tone === b?.tone && a?.segment === b?.segment;
}

function linesOf({ id, text, tone }: Pick<LaneLine, 'id' | 'text' | 'tone'>): readonly LaneLine[] {
  const segments = laneSegments(text, ROOM_EM);
  return segments.map((segmentText, segment) => ({
    id,
    tone,
    text: segmentText,
    segment,
    segments: segments.length,
  }));
}

/** A message of a few seconds shows all of itself in them. */
function segmentMs({ since, until }: WallMessage, segments: number): number {
  return Math.min(SEGMENT_MS, Math.max(1, (until - since) / segments));
}
