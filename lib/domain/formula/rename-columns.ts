import { columnText } from './column-text.ts';

/** A text in quotation marks, which is passed over, or a column between brackets. */
const TEXT_OR_COLUMN = /"(?:[^"]|"")*"|\[((?:[^[\]]|\[\[|\]\])+)\]/gu;

/** A formula with other names for its columns. Walls do it too, so it needs no reader: what is no column stays as it is. */
export function renameColumns(text: string, named: (column: string) => string): string {
  return text.replaceAll(TEXT_OR_COLUMN, (whole: string, written: string | undefined) => {
    if (written === undefined) return whole;
    const name = written.replaceAll('[[', '[').replaceAll(']]', ']').trim();
    const now = named(name);
    return now === name ? whole : columnText(now);
  });
}
