import { earliest, type QuotaLedger, SNAPSHOT_QUOTA, spend } from './quota-ledger.ts';

/** What a getStatistics is for, by how much of the hour's and the day's calls must stay free for what matters more. */
export const SNAPSHOT_PURPOSES = { load: 0.2, confirm: 0.2, heal: 0.5 } as const;
export type SnapshotPurpose = keyof typeof SNAPSHOT_PURPOSES;

export interface PlannedSnapshot<T> {
  subject: T;
  purpose: SnapshotPurpose;
  /** Not before this moment, whatever the quota says. */
  notBefore: number;
}

/** When each wanted snapshot can be taken, in the order given; epoch ms on the ledger's clock. */
export function planSnapshots<T>(
  ledger: QuotaLedger,
  wanted: readonly PlannedSnapshot<T>[],
  at: number,
): readonly (PlannedSnapshot<T> & { at: number })[] {
  let planned = ledger;
  let from = at;
  return wanted.map((one) => {
    from = earliest(planned, SNAPSHOT_QUOTA, {
      at: Math.max(from, one.notBefore),
      keepShare: SNAPSHOT_PURPOSES[one.purpose],
    });
    planned = spend(planned, SNAPSHOT_QUOTA, from);
    return { ...one, at: from };
  });
}
