import type { BoardDocument } from '../board-document.ts';
import { blended } from './blended.ts';

/** A board to begin from. */
export interface BoardTemplate {
  /** Names it in requests. */
  id: string;
  name: string;
  /** Who it is for and what they see on it, in a sentence. */
  forWhom: string;
  make: () => BoardDocument;
}

/** In the order in which they are offered. */
export const TEMPLATES: readonly BoardTemplate[] = [
  {
    id: 'blended',
    name: 'Whole floor',
    forWhom: 'For a floor that takes and makes calls: its numbers, queues, agents and campaigns.',
    make: blended,
  },
];
