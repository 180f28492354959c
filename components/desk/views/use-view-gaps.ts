'use client';

import { useMemo } from 'react';
import type { DeskAddress } from '#lib/domain/desk-address';
import type { ResultTable } from '#lib/domain/result-table';
import { filterOptions } from '../filter-options.ts';
import { useKnownNames } from '../use-known-names.ts';
import { viewGaps, type ViewGaps, type VouchedFilter } from './view-gaps.ts';

/** What the address asks for that is neither in the table nor in the directory; nothing before both are known. */
export function useViewGaps(connection: string, address: DeskAddress, table: ResultTable): ViewGaps {
  const { only, type } = address;
  const skill = useKnownNames(connection, 'skill', only.skill.length > 0);
  const group = useKnownNames(connection, 'group', only.group.length > 0);
  const campaign = useKnownNames(connection, 'campaign', only.campaign.length > 0);
  const { columns, rows } = table;
  // Rows change all the time; what they are of hardly ever does.
  const count = rows.length;
  return useMemo(() => {
    const namesOf = (
      filter: VouchedFilter,
      known: readonly string[] | undefined,
    ): ReadonlySet<string> | null => {
      if (known === undefined || known.length === 0 || count === 0) return null;
      const options = filterOptions({ type, columns, rows }, filter, { known, chosen: [] });
      return new Set(options.map(({ value }) => value));
    };
    return viewGaps(address, columns, {
      skill: namesOf('skill', skill),
      group: namesOf('group', group),
      campaign: namesOf('campaign', campaign),
    });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- of the rows only how many there are
  }, [address, columns, count, type, skill, group, campaign]);
}
