import { expect } from 'vitest';
import { resultChecksum } from '#lib/domain/result-checksum';
import type { ResultTable } from '#lib/domain/result-table';
import { STATISTIC_TYPES } from '#lib/domain/statistic-type';
import type { Line } from './open-line.ts';
import type { Page } from './page.ts';
import { differences, freshTable, type PlainTable } from './truth.ts';

const RENEWED_WITHIN_MS = 180_000;

/**
 * Stops the domain's day, waits until every type was renewed since, and holds each table to the domain's own, and what the
 * long-lived page shows to what a new one is given. The day goes on afterwards.
 */
export async function expectTruth(line: Line): Promise<void> {
  await line.domain.stopDay();
  const stoodAt = line.served.clock.now();
  const fresh = line.openPage(STATISTIC_TYPES);
  try {
    const isRenewed = (): boolean =>
      fresh.isLive &&
      line.page.isLive &&
      STATISTIC_TYPES.every((type) => (fresh.status(type)?.receivedAt ?? 0) > stoodAt);
    await line.runUntil('every type is renewed', isRenewed, { mostMs: RENEWED_WITHIN_MS });
    const { types } = await line.domain.state();
    for (const type of STATISTIC_TYPES) {
      const truth = freshTable(type, types[type], stoodAt);
      expect(differences(plain(tableOf(fresh, type)), truth), `${type}`).toEqual([]);
    }
    for (const type of line.shows)
      expect(resultChecksum(tableOf(line.page, type)), `page, ${type}`).toBe(
        resultChecksum(tableOf(fresh, type)),
      );
  } finally {
    fresh.stop();
    await line.domain.resumeDay();
  }
}

function tableOf(page: Page, type: (typeof STATISTIC_TYPES)[number]): ResultTable {
  const { table } = page.result(type);
  if (!table) throw new Error(`the page shows nothing of ${type}`);
  return table;
}

/** What the domain itself sent: the directory's columns stand behind it. */
function plain({ columns, rows }: ResultTable): PlainTable {
  const own = columns.filter(({ name }) => !JOINED.has(name));
  return {
    columns: own,
    rows: new Map(rows.map(({ key, cells }) => [key, cells.slice(0, own.length)])),
  };
}

const JOINED = new Set(['Skills', 'Agent Groups', 'Profile']);
