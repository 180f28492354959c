import type { CampaignSeen } from '#lib/domain/campaign-action';
import type { Clock } from '#lib/domain/clock';
import type { OpenConnection } from '#server/connections/open-connection';

const TYPE = 'CampaignState';
/** Whoever pressed waits for it: what has not come by then is not known. */
const LONGEST_LOOK_MS = 10_000;
const LOOK_EVERY_MS = 100;

/** Looks at a campaign anew: what the tables held before this was asked says nothing. Null where nothing new came in time. */
export async function campaignSeen(
  connection: OpenConnection,
  campaign: string,
  clock: Clock,
): Promise<CampaignSeen | null> {
  const { statistics } = connection;
  const askedAt = clock.now();
  const letGo = connection.watch(TYPE);
  try {
    for (;;) {
      const { measuredAt } = statistics.typeStatus(TYPE);
      if (measuredAt !== null && measuredAt > askedAt)
        return { state: stateIn(connection, campaign), at: measuredAt };
      if (clock.now() - askedAt >= LONGEST_LOOK_MS) return null;
      await clock.sleep(LOOK_EVERY_MS);
    }
  } finally {
    letGo();
  }
}

function stateIn({ statistics }: OpenConnection, campaign: string): string | null {
  const { layout, rows } = statistics.table(TYPE);
  const state = rows.get(campaign)?.[layout.find('State')];
  return typeof state === 'string' ? state : null;
}
