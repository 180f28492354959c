import type { StatisticType } from '#lib/domain/statistic-type';
import { writeAnswer } from '#server/five9/contract/write-answer';
import { writeStatistics } from '#server/five9/contract/write-statistics';
import { permissionFor } from './accounts.ts';
import type { Domain, ServiceAnswer, ServiceCall } from './domain.ts';
import { Refusal } from './refusal.ts';
import { renderCell } from './render-cells.ts';
import { columnNamesOf, statisticTypeOf } from './request-arguments.ts';
import { type Chain, give, type Session } from './session.ts';
import type { CallMatch } from './trouble-book.ts';

/** The type a call asks about, if its user may see it. */
export function permittedType({ args, caller }: ServiceCall): StatisticType {
  const type = statisticTypeOf(args);
  const needed = permissionFor(type);
  if (caller.account.permissions.has(needed)) return type;
  throw new Refusal('AccessDisallowedFault', `${type} needs the permission ${needed}.`);
}

export function matchOf({ caller, operation }: ServiceCall, type: StatisticType): CallMatch {
  return { operation, user: caller.account.username, type };
}

export function getColumnNames(domain: Domain, call: ServiceCall, session: Session): ServiceAnswer {
  const type = permittedType(call);
  const { view } = domain.visibility.viewOf(session.account, session.settings);
  const { columns } = domain.publisher.read(type, view());
  return { outcome: 'ok', xml: writeAnswer(call.operation, { values: { data: columns } }) };
}

/** The whole table as of the last batch; from here on the session follows the type. */
export function getStatistics(domain: Domain, call: ServiceCall, session: Session): ServiceAnswer {
  const type = permittedType(call);
  const { publisher, visibility, troubles } = domain;
  const held = publisher.hold(type, visibility.viewOf(session.account, session.settings));
  const asked = columnNamesOf(call.args);
  const unknown = asked?.filter((name) => !held.log.columns.includes(name)) ?? [];
  if (unknown.length > 0) {
    held.release();
    throw new Refusal('UnknownColumnFault', `${type} has no column ${unknown.map(quoted).join(', ')}.`);
  }
  const before = session.chain(type);
  const chain: Chain = {
    ...held,
    columns: asked,
    given: before?.log === held.log ? before.given : new Map(),
  };
  session.follow(type, chain);
  const blank = troubles.take(['blank-answer'], matchOf(call, type)) !== undefined;
  const { seq, at } = publisher.last;
  const timestamp = publisher.stampOf(type);
  give(chain, timestamp, { seq, blank });
  const places = columnPlaces(chain);
  const rows: string[][] = [];
  if (!blank)
    for (const cells of chain.log.rows()) rows.push(places.map((place) => renderCell(cells[place], at)));
  const columns = asked ?? chain.log.columns;
  return { outcome: 'ok', xml: writeStatistics({ type, columns: [...columns], rows, timestamp }) };
}

/** Where the columns that a chain shows stand in its log, in the order shown. */
export function columnPlaces({ columns, log }: Chain): number[] {
  if (columns === null) return log.columns.map((_, index) => index);
  return columns.map((name) => log.columns.indexOf(name));
}

function quoted(name: string): string {
  return `"${name.slice(0, 60)}"`;
}
