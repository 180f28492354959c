import { clsx, type ClassValue } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

const merge = extendTailwindMerge({
  extend: {
    theme: {
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
