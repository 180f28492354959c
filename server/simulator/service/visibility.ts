import type { Centre, CentreView, NamedId } from '#server/simulator/model/centre';
import type { Account } from './accounts.ts';
import type { NamedView } from './publisher.ts';
import type { SessionSettings } from './session-settings.ts';

/** Every third skill and every third group is a supervisor's own, another third for the next one. */
const SHARE = 3;

/** Whose skills and groups are whose. Ids are dealt out once, so that a rename moves nothing. */
export class Visibility {
  readonly #centre: Centre;
  readonly #skillIds: readonly string[];
  readonly #groupIds: readonly string[];

  constructor(centre: Centre) {
    this.#centre = centre;
    this.#skillIds = centre.skills().map(({ id }) => id);
    this.#groupIds = centre.groups().map(({ id }) => id);
  }

  ownSkills(account: Account): readonly NamedId[] {
    return own(account, this.#skillIds, this.#centre.skills());
  }

  ownGroups(account: Account): readonly NamedId[] {
    return own(account, this.#groupIds, this.#centre.groups());
  }

  /** What a session of that account with those settings sees. */
  viewOf(account: Account, settings: SessionSettings): NamedView {
    const bySkill = !account.permissions.has('AllSkills');
    const byGroup = !account.permissions.has('ViewDataForAllAgentGroups');
    const view = (): CentreView => ({
      skills: bySkill ? names(this.ownSkills(account)) : null,
      groups: byGroup ? names(this.ownGroups(account)) : null,
      range: settings.statisticsRange,
      rollingPeriod: settings.rollingPeriod,
      timeZoneMs: settings.timeZone,
      shiftStartMs: settings.shiftStart,
    });
    const { statisticsRange, rollingPeriod, timeZone, shiftStart } = settings;
    const seen = `${bySkill ? `skills:${account.username}` : '*'} ${byGroup ? `groups:${account.username}` : '*'}`;
    return { name: `${statisticsRange} ${rollingPeriod} ${timeZone} ${shiftStart} ${seen}`, view };
  }
}

/** True for an account that sees every skill and every group. */
export function seesAll(account: Account): boolean {
  return account.permissions.has('AllSkills') && account.permissions.has('ViewDataForAllAgentGroups');
}

function own(account: Account, dealt: readonly string[], present: readonly NamedId[]): readonly NamedId[] {
  if (account.role === 'DomainAdmin') return present;
  const start = Number(account.userId) % SHARE;
  const ids = new Set(dealt.filter((_, index) => index % SHARE === start % Math.min(SHARE, dealt.length)));
  return present.filter(({ id }) => ids.has(id));
}

function names(list: readonly NamedId[]): ReadonlySet<string> {
  return new Set(list.map(({ name }) => name));
}
