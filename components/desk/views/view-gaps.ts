import { findColumn } from '#lib/domain/column-catalogue';
import type { Column } from '#lib/domain/column';
import type { DeskAddress } from '#lib/domain/desk-address';

/** The filters whose values a directory can vouch for: of reasons it knows those that were found, and of states none. */
export const VOUCHED = ['skill', 'group', 'campaign'] as const;
export type VouchedFilter = (typeof VOUCHED)[number];

/** What an address asks for that is not there (any more). */
export interface ViewGaps {
  columns: readonly string[];
  values: readonly { filter: VouchedFilter; value: string }[];
}

/**
 * Compares an address with what there is. `known` are the names a filter may have, from the directory and the rows; null
 * where nobody can tell.
 */
export function viewGaps(
  address: DeskAddress,
  columns: readonly Column[],
  known: Readonly<Record<VouchedFilter, ReadonlySet<string> | null>>,
): ViewGaps {
  const wanted = [...(address.columns ?? []), ...address.sort.map(({ column }) => column)];
  return {
    columns:
      columns.length === 0
        ? []
        : [...new Set(wanted)].filter((name) => findColumn(address.type, columns, name) < 0),
    values: VOUCHED.flatMap((filter) => {
      const names = known[filter];
      if (names === null) return [];
      return address.only[filter].filter((value) => !names.has(value)).map((value) => ({ filter, value }));
    }),
  };
}

export function hasGaps({ columns, values }: ViewGaps): boolean {
  return columns.length > 0 || values.length > 0;
}

/** The address without what is not there. */
export function withoutGaps(address: DeskAddress, { columns, values }: ViewGaps): DeskAddress {
  const gone = new Set(columns);
  const kept = (filter: VouchedFilter): readonly string[] =>
    address.only[filter].filter(
      (value) => !values.some((gap) => gap.filter === filter && gap.value === value),
    );
  return {
    ...address,
    columns: address.columns?.filter((name) => !gone.has(name)) ?? null,
    sort: address.sort.filter(({ column }) => !gone.has(column)),
    only: {
      ...address.only,
      skill: kept('skill'),
      group: kept('group'),
      campaign: kept('campaign'),
    },
  };
}
