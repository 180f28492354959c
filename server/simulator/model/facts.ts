import type { AgentState } from './agent.ts';

/** Fields of the agents' fact log; dispositions follow from `AGENT_DISPOSITIONS` on. Times ms, charges 1/10 000. */
export const AGENT_FACT = {
  inbound: 0,
  outbound: 1,
  manual: 2,
  internal: 3,
  callMs: 4,
  talkMs: 5,
  holdMs: 6,
  wrapMs: 7,
  internalMs: 8,
  resolvedFirst: 9,
  noDisposition: 10,
  previews: 11,
  skipped: 12,
  previewMs: 13,
  voicemails: 14,
  voicemailMs: 15,
  readySpells: 16,
  notReadySpells: 17,
  charges: 18,
} as const;
export const AGENT_DISPOSITIONS = 32;

/** Time in each state. */
export const AGENT_TIME = {
  'Logged Out': 31,
  Ready: 24,
  Ringing: 25,
  'On Call': 26,
  'After Call Work': 27,
  'Not Ready': 28,
  'On Preview': 29,
  'On Voicemail': 30,
} as const satisfies Record<AgentState, number>;

/** Fields of the campaigns' fact logs; each type uses its own part. Dispositions follow. */
export const CAMPAIGN_FACT = {
  total: 0,
  connected: 1,
  abandoned: 2,
  diverted: 3,
  offered: 4,
  rejected: 5,
  ivrEnded: 6,
  ivrFailed: 7,
  handled: 8,
  withinQueueLimit: 9,
  withinTalkLimit: 10,
  answeredWaitMs: 11,
  callMs: 12,
  wrapMs: 13,
  holdMs: 14,
  idleMs: 15,
  resolvedFirst: 16,
  charges: 17,
  visualIvr: 18,
  attempts: 19,
  contacted: 20,
  noParty: 21,
  skipped: 22,
  finished: 23,
} as const;
export const CAMPAIGN_DISPOSITIONS = 32;
export const CAMPAIGN_PEAK = { queueMs: 0, holdMs: 1 } as const;

/** Service levels count calls answered within, and talks no longer than, these. */
export const QUEUE_LIMIT_MS = 30_000;
export const TALK_LIMIT_MS = 600_000;

/** A line costs this much a minute, in ten-thousandths. */
const CHARGE_A_MINUTE = 180;
export function charge(callMs: number): number {
  return Math.ceil(callMs / 6000) * (CHARGE_A_MINUTE / 10);
}
