import { describe, expect, it } from 'vitest';
import type { DisplayReport, DisplayView } from '#lib/domain/display';
import { paintProgress } from './paint-progress.ts';

const SINCE = 1_000_000;
const REPORT: DisplayReport = {
  build: 'b1',
  screen: { width: 1920, height: 1080, pixelRatio: 1 },
  heapBytes: null,
  clockSkewMs: 0,
  program: 'v2',
  shows: { board: 'floor', item: 'item-1', why: 'board' },
  painted: { at: SINCE + 400, frames: 5, dataAgeMs: 900 },
  stream: 'live',
  turns: 0,
  loadedAt: 1,
};
const progress = (over: Partial<Pick<DisplayView, 'standing' | 'report' | 'program'>>) =>
  paintProgress(
    { standing: 'live', report: REPORT, program: 'v2', ...over },
    { board: 'floor', since: SINCE },
  );

describe('a board on its way to a display', () => {
  it.each<[string, Parameters<typeof progress>[0], string]>([
    ['stands there and was painted', {}, 'painted'],
    ['stands there, though its numbers are old', { standing: 'stale' }, 'painted'],
    ['was painted before it was published', painted(SINCE - 1), 'told'],
    ['was never painted', painted(null), 'told'],
    ['is not what the display runs yet', { program: 'v3' }, 'told'],
    ['is given to a display that has not asked yet', { program: null }, 'told'],
    ['is given to a display that has said nothing', { report: null }, 'told'],
    ['waits for its turn', { report: { ...REPORT, shows: { ...REPORT.shows, board: 'hall' } } }, 'turn'],
    ['is behind a black screen', dark(), 'dark'],
    ['is given to a screen that paints nothing', { ...painted(SINCE - 1), standing: 'frozen' }, 'frozen'],
    ['is given to a screen that is switched off', { standing: 'offline' }, 'away'],
    ['is given to a screen that never came', { standing: 'never-seen', report: null }, 'away'],
  ])('%s', (_, over, expected) => {
    expect(progress(over)).toBe(expected);
  });
});

function painted(at: number | null): { report: DisplayReport } {
  return { report: { ...REPORT, painted: { ...REPORT.painted, at } } };
}

function dark(): { report: DisplayReport } {
  return { report: { ...REPORT, shows: { board: null, item: null, why: 'blank' } } };
}
