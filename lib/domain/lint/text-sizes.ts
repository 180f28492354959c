import { WALL_TEXT_PX } from '../wall-text.ts';
import type { Finding, LintRule } from './finding.ts';
import { leastFontPx, readableFrom, viewingOf } from './reading-distance.ts';

/** What is said beside a figure may be smaller than it: it is looked up, not watched. */
const SMALL_PRINT_SHARE = 2 / 3;

/** Figures that cannot be read from where people sit, and labels that nobody can. */
export const textSizes: LintRule = (document, { drawn }) => {
  const viewing = viewingOf(document);
  const least = leastFontPx(viewing);
  const ofFigures = document.panels.flatMap((panel): Finding[] => {
    const { figurePx } = drawn(panel, document.grid);
    if (figurePx === null || figurePx >= least) return [];
    return [
      {
        rule: 'smallFigures',
        weight: 'warning',
        panel: panel.id,
        values: { metres: rounded(readableFrom(figurePx, viewing.inches)), from: viewing.metres },
        mended: null,
      },
    ];
  });
  const label = WALL_TEXT_PX.label / SMALL_PRINT_SHARE;
  if (label >= least) return ofFigures;
  return [
    {
      rule: 'smallPrint',
      weight: 'warning',
      panel: null,
      values: { metres: rounded(readableFrom(label, viewing.inches)), from: viewing.metres },
      mended: null,
    },
    ...ofFigures,
  ];
};

/** Titles that have no room where they stand. */
export const longTitles: LintRule = ({ panels, grid }, { drawn }) =>
  panels
    .filter((panel) => !drawn(panel, grid).isTitleWhole)
    .map(({ id, title }) => ({
      rule: 'longTitle',
      weight: 'warning',
      panel: id,
      values: { title },
      mended: null,
    }));

/** Down, so that it never promises more than there is. */
function rounded(metres: number): number {
  return Math.floor(metres * 10) / 10;
}
