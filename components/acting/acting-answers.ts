import * as z from 'zod/mini';
import { LINK_TROUBLES } from '#lib/domain/linked-user';
import { MONITOR_PROBLEMS, MONITORING_MODES, STATION_PROBLEMS } from '#lib/domain/monitoring-acts';
import { SERVICE_LACKS } from '#lib/domain/service-lacks';
import {
  CAMPAIGN_ACTIONS,
  type ActingStanding,
  type CampaignActed,
  type KnownStanding,
} from '#lib/domain/campaign-action';

const took = { tookMs: z.number(), waitedMs: z.optional(z.number()) };
const message = z.string();

export const refusal = z.discriminatedUnion('code', [
  z.object({ code: z.literal('not-permitted') }),
  z.object({ code: z.literal('no-such-campaign'), campaign: z.string() }),
  z.object({
    code: z.literal('campaign-state'),
    campaign: z.string(),
    state: z.nullable(z.string()),
    desired: z.nullable(z.string()),
    says: z.nullable(z.string()),
  }),
  z.object({
    code: z.literal('campaign-type'),
    campaign: z.string(),
    type: z.string(),
    desired: z.array(z.string()),
  }),
  z.object({ code: z.literal('being-changed') }),
  z.object({ code: z.literal('no-such-disposition'), disposition: z.string() }),
  z.object({ code: z.literal('no-such-agent'), agent: z.string() }),
  z.object({
    code: z.literal('cannot-monitor'),
    problem: z.enum(MONITOR_PROBLEMS),
    agent: z.string(),
    message,
  }),
  z.object({ code: z.literal('no-such-station'), station: z.string() }),
  z.object({ code: z.literal('station-in-use'), station: z.string() }),
  z.object({ code: z.literal('no-station') }),
  z.object({
    code: z.literal('station-not-connected'),
    station: z.string(),
    problem: z.enum(STATION_PROBLEMS),
  }),
  z.object({ code: z.literal('not-logged-in'), person: z.string() }),
  z.object({ code: z.literal('no-such-audience'), audience: z.string() }),
  z.object({ code: z.literal('audience-changed'), members: z.nullable(z.number()) }),
  z.object({ code: z.literal('chat-over') }),
  z.object({ code: z.literal('chat'), message }),
  z.object({ code: z.literal('wrong-argument'), message }),
  z.object({
    code: z.literal('quota'),
    limit: z.nullable(z.number()),
    operation: z.nullable(z.string()),
    opensAt: z.nullable(z.number()),
  }),
  z.object({ code: z.literal('no-seat') }),
  z.object({ code: z.literal('yourself') }),
  z.object({ code: z.literal('at-work-elsewhere') }),
  z.object({ code: z.literal('account') }),
  z.object({ code: z.literal('unavailable') }),
  z.object({ code: z.literal('other'), message }),
]);

export const notReached = z.enum([
  'refused',
  'version',
  'password',
  'tls',
  'redirect',
  'stopped',
  'busy',
  'timeout',
  'no-answer',
]);

export const outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), value: z.null(), ...took }),
  z.object({ kind: z.literal('refused'), refusal, ...took }),
  z.object({
    kind: z.literal('not-reached'),
    why: notReached,
    ...took,
  }),
  z.object({ kind: z.literal('uncertain'), why: z.enum(['timeout', 'no-answer']), ...took }),
]);

const acted = z.object({
  outcome,
  actedAs: z.nullable(z.string()),
  seen: z.nullable(z.object({ state: z.nullable(z.string()), at: z.number() })),
});

const standing = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('may'),
    actsAs: z.string(),
    isOwn: z.boolean(),
    campaigns: z.array(z.enum(CAMPAIGN_ACTIONS)),
    dispositions: z.array(z.string()),
    lacks: z.array(z.enum(SERVICE_LACKS)),
    messages: z.boolean(),
    monitoring: z.array(z.enum(MONITORING_MODES)),
  }),
  z.object({ kind: z.literal('may-not'), why: z.enum(['no-user', 'unknown', ...LINK_TROUBLES]) }),
]);

/** What became of an act; throws where the answer is none. */
export function readActed(body: unknown): CampaignActed {
  return acted.parse(body);
}

const known = z.union([
  standing,
  z.object({ kind: z.literal('unasked'), actsAs: z.string(), isOwn: z.boolean() }),
]);

/** What is known of what may be done; throws where the answer is none. */
export function readKnownStanding(body: unknown): KnownStanding {
  return known.parse(body);
}

/** What may be done; throws where the answer is none. */
export function readStanding(body: unknown): ActingStanding {
  return standing.parse(body);
}
