import type { Words } from '#lib/words/words';
import { formatSpan } from '#lib/format/age';
import type { BigNumberPanel, GaugePanel, Panel } from '../board.ts';
import { columnBehind } from '../column-behind.ts';
import { spellOfColumn } from '../suspect-column.ts';
import { SUSPECT_BOUNDS, type Spell } from '../suspect.ts';

type Said = Words<'explain'>;

/** What of a panel is marked as hardly true, a sentence each; none where nothing is judged so. */
export function suspectCaveats(panel: Panel, t: Said): readonly string[] {
  const marked = markedOf(panel, t);
  return marked.length === 0 ? [] : [...marked, t('suspects.kept')];
}

function markedOf(panel: Panel, t: Said): readonly string[] {
  const span = (spell: Spell): string => spanOf(spell, t);
  switch (panel.kind) {
    case 'agent-grid':
    case 'agent-table':
      return [
        t('suspects.agents', {
          call: span('call'),
          hold: span('hold'),
          wrap: span('wrap'),
          ringing: span('ringing'),
          state: span('state'),
        }),
      ];
    case 'queue-table':
      return [t('suspects.time', { span: span('wait') }), t('suspects.negative')];
    case 'leaderboard':
      return [ofNumber(panel.measure.format, t)];
    case 'big-number':
    case 'gauge':
      return ofFigure(panel, t);
    default:
      return [];
  }
}

/** What several columns come to is not judged, and so nothing is said of it. */
function ofFigure({ query, figure, format }: BigNumberPanel | GaugePanel, t: Said): readonly string[] {
  const column = columnBehind(query.figures.find(({ as }) => as === figure));
  if (column === null) return [];
  const spell = spellOfColumn(query.type, column);
  return [spell === null ? ofNumber(format, t) : t('suspects.time', { span: spanOf(spell, t) })];
}

function ofNumber(format: 'count' | 'duration' | 'percent', t: Said): string {
  return t(format === 'percent' ? 'suspects.percent' : 'suspects.negative');
}

function spanOf(spell: Spell, t: Said): string {
  return formatSpan(SUSPECT_BOUNDS[spell], t);
}
