import type { LintRule } from './finding.ts';

/** So many numbers are taken in at a glance; with more the eye has to search. */
const MOST_AT_A_GLANCE = 6;
const FAR_TOO_MANY = 10;

/** More numbers than anybody watches. */
export const crowding: LintRule = ({ panels }) => {
  const count = panels.filter(({ kind }) => kind === 'big-number' || kind === 'gauge').length;
  if (count <= MOST_AT_A_GLANCE) return [];
  return [
    {
      rule: 'crowded',
      weight: count < FAR_TOO_MANY ? 'hint' : 'warning',
      panel: null,
      values: { count, most: MOST_AT_A_GLANCE },
      mended: null,
    },
  ];
};
