import type { GridPlace } from '../board-document.ts';
import type { LoosePanel } from '../edit-board.ts';
import { PLAIN_LIMITS } from '../plain-panels.ts';
import { word } from './worded.ts';

interface PlainChoice {
  panel: LoosePanel;
  size: Pick<GridPlace, 'columns' | 'rows'>;
}

/** Panels that no template has, since each board's are its own. */
export const PLAIN_CHOICES: readonly PlainChoice[] = [
  {
    panel: { kind: 'image', title: word('picture'), image: null, fit: 'contain', alt: '' },
    size: { columns: 12, rows: 12 },
  },
  {
    panel: {
      kind: 'clock',
      title: word('clock'),
      zones: [{ zone: null, label: '' }],
      hours: 24,
      date: true,
      seconds: false,
    },
    size: { columns: 12, rows: 10 },
  },
  {
    panel: { kind: 'ticker', title: word('ticker'), lines: [], everyMs: PLAIN_LIMITS.lineMs.usual },
    size: { columns: 24, rows: 4 },
  },
  {
    panel: { kind: 'web-page', title: word('webPage'), address: 'https://' },
    size: { columns: 24, rows: 24 },
  },
];
