import { isSince } from '#lib/domain/cell';
import type { PocketLimits } from '#lib/domain/pocket/pocket-limits';
import { queueLimits } from '#lib/domain/queue-limits';
import type { ResultTable } from '#lib/domain/result-table';
import { bandOfUnattended } from '#lib/domain/starting-thresholds';
import { bandOf, bandOfCell, type Threshold } from '#lib/domain/threshold';
import { countOf, durationOf, rowReader, type Duration } from '#components/wall/read-row.ts';
import { severityOf, worstOf } from '#components/wall/severity.ts';
import type { QueueTrouble } from './trouble.ts';

interface Input {
  table: ResultTable;
  limits: PocketLimits['queues'];
  /** Epoch ms at which running waits are judged. */
  at: number;
  frozenAt: number | null;
}

/** The queues beyond a limit, one trouble each whatever is beyond it. */
export function selectQueues({ table, limits, at, frozenAt }: Input): readonly QueueTrouble[] {
  const read = rowReader(table);
  const limitsOf = queueLimits(limits);
  return table.rows.flatMap((row): QueueTrouble[] => {
    const own = limitsOf(row.key);
    const waiting = countOf(read(row, 'Calls In Queue'));
    // Callbacks lengthen a queue's longest wait too; nobody is on the line then.
    const longest = waiting ? durationOf(read(row, 'Current Longest Queue Time')) : null;
    const ofWaiting = severityOf(bandOf(own.waiting, waiting));
    const ofLongest = severityOf(bandOfCell(own.longest, longest, at));
    const ofNobody = severityOf(bandOfUnattended(waiting, countOf(read(row, 'Agents Ready For Calls'))));
    const severity = worstOf(ofWaiting, ofLongest, ofNobody);
    if (severity === 'ok') return [];
    const over = {
      waiting: ofWaiting === 'ok' ? null : own.waiting,
      longest: ofLongest === 'ok' ? null : own.longest,
    };
    const passedAt = over.longest ? passedAtOf(longest, over.longest, at) : null;
    return [
      {
        kind: 'queue',
        key: `queue ${row.key}`,
        severity,
        since: passedAt === null ? null : { at: passedAt, isSure: true },
        frozenAt,
        skill: row.key,
        waiting,
        longest,
        over,
        isUnattended: ofNobody !== 'ok',
      },
    ];
  });
}

/** When a running duration that is beyond its limit at `at` passed the first step of it upwards; null where it did not. */
export function passedAtOf(duration: Duration, { direction, warn }: Threshold, at: number): number | null {
  if (!isSince(duration) || direction === 'falling') return null;
  const passedAt = duration.since + (direction === 'rising' ? warn : warn[1]);
  return passedAt <= at ? passedAt : null;
}
