import { describe, expect, it } from 'vitest';
import type { DisplayReport, DisplayView } from '#lib/domain/display';
import { englishWords } from '#lib/words/testing/english-words';
import {
  answerWords,
  clockWords,
  isOtherBuild,
  memoryWords,
  screenWords,
  showsWords,
} from './display-words.ts';

const t = englishWords('studio');
const REPORT: DisplayReport = {
  build: 'b1',
  screen: { width: 3840, height: 2160, pixelRatio: 1 },
  heapBytes: 52_428_800,
  clockSkewMs: 400,
  program: 'p',
  shows: { board: 'floor', item: 'item-1', why: 'board' },
  painted: { at: 1, frames: 5, dataAgeMs: 900 },
  stream: 'live',
  turns: 3,
  loadedAt: 1,
};
const NAMES = { boards: [{ id: 'floor', name: 'Floor' }], playlists: [] };
const displayOf = (report: DisplayReport | null): DisplayView => ({
  id: 'd',
  name: 'Hall',
  place: '',
  zoom: 1,
  overscanPercent: 0,
  locale: null,
  playlist: null,
  scope: { kind: 'all' },
  standing: 'live',
  since: null,
  lastSeenAt: 1,
  report,
  program: null,
  blankUntil: null,
  pairedAt: 1,
  pairedBy: 'Ada',
  version: 1,
});

describe('a display in words', () => {
  it.each([
    ['Floor', { board: 'floor', item: null, why: 'board' }],
    ['A board that is gone', { board: 'gone', item: null, why: 'board' }],
    ['Black', { board: null, item: null, why: 'blank' }],
    ['No board is due', { board: null, item: null, why: 'nothing' }],
  ] as const)('shows: %s', (words, shows) => {
    expect(showsWords(displayOf({ ...REPORT, shows }), NAMES, t)).toBe(words);
  });

  it('shows nothing that is known before it was heard', () => {
    expect(showsWords(displayOf(null), NAMES, t)).toBe('–');
  });

  it.each([
    [null, '–'],
    [-1_500, 'right'],
    [86_400_000, '1 d fast'],
    [-90_000, '1 min 30 s slow'],
  ])('has a clock: %s', (clockSkewMs, words) => {
    expect(clockWords({ ...REPORT, clockSkewMs }, t)).toBe(words);
  });

  it('has a screen, memory and a build', () => {
    expect(screenWords(REPORT, t)).toBe('3840 × 2160');
    expect(memoryWords(REPORT)).toBe('50 MB');
    expect(memoryWords({ ...REPORT, heapBytes: null })).toBe('–');
    expect(['b1', 'b2', 'dev'].map((build) => isOtherBuild(REPORT, build))).toEqual([false, true, false]);
  });

  it.each([
    [{ answered: true, outcome: 'done', afterMs: 140 }, 'answered in 140 ms'],
    [{ answered: true, outcome: 'failed', afterMs: 140 }, 'it could not do it'],
    [{ answered: false, outcome: null, afterMs: 2_000 }, 'no answer'],
  ] as const)('answers: %j', (answer, words) => {
    expect(answerWords(answer, t)).toBe(words);
  });
});
