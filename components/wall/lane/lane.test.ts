import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Announcement } from '#lib/domain/announcement';
import { BOARD_ROOM, PANEL_GAP_PX } from '#lib/domain/board-grid';
import { textEm } from '#components/ui/text-em.ts';
import { LANE_PLACE, ROOM_ABOVE_LANE, SEGMENT_MS, type WallMessage, laneAt } from './lane-at.ts';
import { laneSegments } from './lane-segments.ts';

const START = 1_000 * SEGMENT_MS;
const END = START + 60 * SEGMENT_MS;
const LONG = 'The lift in the west wing is out of order until Thursday, so please take the stairs. '.repeat(
  3,
);

const announcement = (id: string, over: Partial<Announcement> = {}): Announcement => ({
  id,
  text: `Text ${id}`,
  tone: 'ticker',
  startsAt: START,
  endsAt: END,
  ...over,
});
const message = (over: Partial<WallMessage> = {}): WallMessage => ({
  id: 'm',
  text: 'Fire drill at noon',
  since: START,
  until: START + 10_000,
  isUrgent: false,
  ...over,
});
const saysAt = (announcements: readonly Announcement[], now: number, told: WallMessage | null = null) =>
  laneAt({ announcements, message: told }, now)?.text ?? null;

describe('the lane', () => {
  it('says an announcement from its start until its end, to the second', () => {
    const all = [announcement('a')];
    expect([START - 1_000, START, END - 1_000, END].map((at) => saysAt(all, at))).toEqual([
      null,
      'Text a',
      'Text a',
      null,
    ]);
  });

  it('has tickers take turns, in the order they began', () => {
    const all = [announcement('b'), announcement('a', { startsAt: START - 5 })];
    const turns = [0, 1, 2, 3].map((turn) => saysAt(all, START + turn * SEGMENT_MS));
    expect(turns).toEqual(['Text a', 'Text b', 'Text a', 'Text b']);
  });

  it('leaves the line to notices as long as there is one', () => {
    const all = [announcement('t'), announcement('n', { tone: 'notice', endsAt: START + 2 * SEGMENT_MS })];
    const turns = [0, 1, 2].map((turn) => saysAt(all, START + turn * SEGMENT_MS));
    expect(turns).toEqual(['Text n', 'Text n', 'Text t']);
  });

  it('puts a message before everything, for its time', () => {
    const all = [announcement('n', { tone: 'notice' })];
    expect(saysAt(all, START, message())).toBe('Fire drill at noon');
    expect(saysAt(all, START + 10_000, message())).toBe('Text n');
  });

  it('leaves an urgent message to the whole screen', () => {
    expect(saysAt([], START, message({ isUrgent: true }))).toBeNull();
  });

  it('says a long text line by line, all of it', () => {
    const all = [announcement('a', { text: LONG })];
    const first = laneAt({ announcements: all, message: null }, START);
    const count = first?.segments ?? 0;
    expect(count).toBeGreaterThan(1);
    const lines = Array.from({ length: count }, (_, turn) =>
      laneAt({ announcements: all, message: null }, START + turn * SEGMENT_MS),
    );
    const said = lines.toSorted((a, b) => (a?.segment ?? 0) - (b?.segment ?? 0)).map((line) => line?.text);
    expect(said.join(' ')).toBe(LONG.trim());
  });

  it('shows all of a long message within its time', () => {
    const told = message({ text: LONG, until: START + 6_000 });
    const seen = new Set<number>();
    for (let at = START; at < told.until; at += 500)
      seen.add(laneAt({ announcements: [], message: told }, at)?.segment ?? -1);
    expect(seen.size).toBe(laneAt({ announcements: [], message: told }, START)?.segments);
  });

  it('says nothing of a text without letters', () => {
    expect(saysAt([announcement('a', { text: '   ' })], START)).toBeNull();
    expect(saysAt([], START, message({ text: '' }))).toBeNull();
  });

  it('stands below the boards, never over one', () => {
    expect(ROOM_ABOVE_LANE.y + ROOM_ABOVE_LANE.height + PANEL_GAP_PX).toBe(LANE_PLACE.y);
    expect(LANE_PLACE.y + LANE_PLACE.height).toBe(BOARD_ROOM.y + BOARD_ROOM.height);
  });
});

it('no line is wider than its room, and no letter is lost, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.integer({ min: 3, max: 40 }),
      (text, room) => {
        const segments = laneSegments(text, room);
        for (const segment of segments) expect(textEm(segment)).toBeLessThanOrEqual(Math.max(room, 3));
        expect(segments.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      },
    ),
  );
});
