import type { QueueLimits } from '#lib/domain/queue-limits';
import { formatCount } from '#lib/format/count';
import { formatDuration } from '#lib/format/duration';
import type { Words } from '#lib/words/words';

/** What stands beside a queue that has limits of its own: the one on its wait, else the one on its calls. */
export function ownWords({ waiting, longest }: QueueLimits, t: Words<'panels'>): string {
  if (longest && longest.direction !== 'between')
    return t('queueTable.own.limit', { limit: formatDuration(longest.critical) });
  if (!longest && waiting && waiting.direction !== 'between')
    return t('queueTable.own.limit', { limit: formatCount(waiting.critical, t) });
  return t('queueTable.own.limits');
}
