import { account } from './agent-state.ts';
import { becomeFree } from './agent-work.ts';
import { planArrivals, planBurst } from './arrivals.ts';
import { buildAgents } from './build-agents.ts';
import { buildCampaigns } from './build-campaigns.ts';
import { buildSkills } from './build-skills.ts';
import { startCampaignDays } from './campaign-state.ts';
import type { CentreOptions } from './centre.ts';
import { HOUR, MINUTE } from './day-curve.ts';
import { createDispositions } from './dispositions.ts';
import { EventQueue } from './event-queue.ts';
import { FactLog } from './fact-log.ts';
import { type Floor, inboundCampaigns } from './floor.ts';
import { createRandom } from './random.ts';
import { LONGEST_ROLLING_MINUTES } from './range-start.ts';
import { startShifts } from './shifts.ts';
import { SIZES } from './sizes.ts';
import { groupNames } from './work-names.ts';

const HISTORY_MS = 5 * HOUR;
/** The rolling hour needs 60 minutes, and as many again as may pass before they are merged. */
const HOUR_KEPT_MINUTES = 75;

/** A centre at the beginning of its history, nothing having happened yet. */
export function createFloor(options: CentreOptions): Floor {
  const size = SIZES[options.size];
  const historyFrom = options.startAt - HISTORY_MS;
  const stream = (label: string): ReturnType<typeof createRandom> => createRandom(options.seed, label);
  const log = (entities: number, keepMinutes: number): FactLog =>
    new FactLog({ entities, keepMinutes, openedAt: historyFrom });
  const floor: Floor = {
    options,
    size,
    historyFrom,
    now: historyFrom,
    events: new EventQueue(),
    random: {
      arrivals: stream('arrivals'),
      callers: stream('callers'),
      work: stream('work'),
      shifts: stream('shifts'),
      dialer: stream('dialer'),
      changes: stream('changes'),
    },
    skills: [],
    agents: [],
    campaigns: [],
    groups: groupNames(size.groups).map((name, at) => ({ id: String(700_101 + at), name })),
    dispositions: createDispositions(size.customDispositions),
    facts: {
      agents: log(size.agents, HOUR_KEPT_MINUTES),
      skills: log(size.skills, HOUR_KEPT_MINUTES),
      inbound: log(size.inbound, HOUR_KEPT_MINUTES),
      outbound: log(size.outbound, LONGEST_ROLLING_MINUTES + 15),
      autodial: log(size.autodial, HOUR_KEPT_MINUTES),
    },
    surge: 1,
    counters: { calls: 0, ids: 100_000, agents: 0, skills: 0 },
    campaignCounts: { INBOUND: 0, OUTBOUND: 0, AUTODIAL: 0 },
    whenFree: (agent) => becomeFree(floor, agent),
    touched: () => undefined,
    relabelled: () => undefined,
  };
  buildSkills(floor);
  buildAgents(floor);
  buildCampaigns(floor);
  openFloor(floor);
  return floor;
}

function openFloor(floor: Floor): void {
  closeMinutes(floor);
  for (const agent of floor.agents) startShifts(floor, agent);
  for (const campaign of floor.campaigns) startCampaignDays(floor, campaign);
  for (const campaign of inboundCampaigns(floor))
    for (const route of campaign.routes) planArrivals(floor, route);
  for (const skill of floor.skills) planBurst(floor, skill);
}

/** At each whole minute, before anything else happens in it, time in state is recorded and the minute's facts closed. */
function closeMinutes(floor: Floor): void {
  const next = Math.floor(floor.now / MINUTE) * MINUTE + MINUTE;
  floor.events.scheduleFirst(next, () => {
    for (const agent of floor.agents) account(floor, agent);
    for (const log of Object.values(floor.facts)) log.closeMinute(next);
    closeMinutes(floor);
  });
}

/** Runs every event up to `at`. */
export function runTo(floor: Floor, at: number): void {
  for (let timer = floor.events.takeDue(at); timer; timer = floor.events.takeDue(at)) {
    if (!timer.task) continue;
    floor.now = timer.at;
    timer.task();
  }
  floor.now = Math.max(floor.now, at);
}
