import { clsx, type ClassValue } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

/** Named sizes of globals.css: without them a size would be taken for a colour, and the one drop the other. */
export const TEXT_SIZES = [
  'wall-label',
  'wall-name',
  'wall-value',
  'wall-clock',
  'wall-tile',
  'wall-hero',
  'desk-note',
  'desk-label',
  'desk-body',
  'desk-action',
  'desk-title',
  'desk-page',
  'pocket-body',
];

const merge = extendTailwindMerge({
  extend: {
    theme: {
      text: TEXT_SIZES,
      'font-weight': ['label', 'value'],
      radius: ['wall', 'desk', 'pocket'],
      tracking: ['value'],
    },
  },
});

/** Joins class names; of two that set the same thing the later one counts. */
export function classNames(...values: readonly ClassValue[]): string {
  return merge(clsx(values));
}
