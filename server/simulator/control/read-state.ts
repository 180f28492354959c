import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import { ACCOUNTS, type Account, findAccount } from '#server/simulator/service/accounts';
import type { Domain } from '#server/simulator/service/domain';
import { renderRow } from '#server/simulator/service/render-cells';
import {
  defaultSettings,
  readSettings,
  type SessionSettings,
  type SettingTexts,
} from '#server/simulator/service/session-settings';
import { seesAll } from '#server/simulator/service/visibility';

interface StateTable {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** The truth as of the last batch, as a fresh getStatistics of all columns would give it. */
export interface State {
  /** What the service's clock showed at the batch, epoch ms: the timestamps of the answers lie within 7 ms after it. */
  time: number;
  /** Which batch it is; grows by one. */
  batch: number;
  settings: Pick<SessionSettings, 'statisticsRange' | 'rollingPeriod' | 'timeZone' | 'shiftStart'>;
  types: Partial<Record<StatisticType, StateTable>>;
}

const SETTING_NAMES = ['statisticsRange', 'rollingPeriod', 'timeZone', 'shiftStart'] as const;

/**
 * Reads the state as `query` wants it: `user` as that user sees it (default: somebody who sees all), `types` a comma list,
 * and any setting by its name. Settings left out are those of the user's session, else those of the first session of
 * somebody who sees all, else the service's defaults. Throws an Error with a plain sentence for a wrong one.
 */
export function readState(domain: Domain, query: URLSearchParams): State {
  const { publisher, visibility } = domain;
  const account = accountOf(query.get('user'));
  const settings = settingsOf(domain, query);
  const { view } = visibility.viewOf(account, settings);
  const { statisticsRange, rollingPeriod, timeZone, shiftStart } = settings;
  const types: State['types'] = {};
  for (const type of typesOf(query.get('types'))) {
    const table = publisher.read(type, view());
    const rows = [...table.rows.values()].map((cells) => renderRow(cells, publisher.last.at));
    types[type] = { columns: table.columns, rows };
  }
  return {
    time: publisher.last.stamp,
    batch: publisher.last.seq,
    settings: { statisticsRange, rollingPeriod, timeZone, shiftStart },
    types,
  };
}

function accountOf(username: string | null): Account {
  const account = username === null ? ACCOUNTS[0] : findAccount(username);
  if (!account) throw new Error(`There is no user ${username}.`);
  return account;
}

function settingsOf({ sessions, sim }: Domain, query: URLSearchParams): SessionSettings {
  const user = query.get('user');
  const session = sessions
    .all()
    .find(({ account }) => (user === null ? seesAll(account) : account.username === user.toLowerCase()));
  const settings = session?.settings ?? defaultSettings(sim.now());
  const asked: SettingTexts = Object.fromEntries(
    SETTING_NAMES.map((name) => [name, query.get(name) ?? undefined]),
  );
  const read = readSettings(asked, sim.now());
  const overrides = SETTING_NAMES.filter((name) => asked[name] !== undefined);
  return { ...settings, ...Object.fromEntries(overrides.map((name) => [name, read[name]])) };
}

function typesOf(list: string | null): readonly StatisticType[] {
  if (list === null) return STATISTIC_TYPES;
  return list.split(',').map((name) => {
    const type = STATISTIC_TYPES.find((one) => one === name.trim());
    if (!type)
      throw new Error(`There is no statistic type ${name}; there are ${STATISTIC_TYPES.join(', ')}.`);
    return type;
  });
}
