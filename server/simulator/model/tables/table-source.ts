import type { CentreView, ModelTable } from '../centre.ts';

/** What makes one type's table. Rows that did not change are the same arrays as before. */
export type TableSource = (view: CentreView) => ModelTable;
