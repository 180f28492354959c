import type { ActingSource } from '#lib/domain/acting-source';
import type { ActOutcome, ActRefusal } from '#lib/domain/act-outcome';
import type { MessageAct } from '#lib/domain/message-act';
import type { Audience } from '#lib/domain/message-acts';
import type { AudienceReach } from '#lib/domain/message-thread';
import { notSent } from './not-sent.ts';
import type { KnownAudiences } from './own-audiences.ts';

/** An act that may be tried, or why nothing is to be sent. */
export type Checked = { kind: 'ready'; act: MessageAct } | { kind: 'not'; outcome: ActOutcome };

/**
 * Finds the skill or group of a broadcast among those that the acting user has now: another one is nobody's to write to. They are asked
 * for wherever it matters which these are: to whom it goes, how many get it, whether somebody sees them all.
 */
export async function checkAudience(
  act: MessageAct,
  { source, known, seesAll }: { source: ActingSource; known: KnownAudiences; seesAll: boolean },
): Promise<Checked> {
  if (act.act !== 'broadcast' || act.audience.kind === 'all') return { kind: 'ready', act };
  if (!('id' in act.audience) && seesAll && act.members === undefined) return { kind: 'ready', act };
  const asked = await known.now(source);
  if (asked.kind !== 'done') return { kind: 'not', outcome: notSent(asked) };
  if (!('id' in act.audience)) return { kind: 'ready', act };
  const { kind, id, name } = act.audience;
  const found = asked.value[kind === 'skill' ? 'skills' : 'groups'].find((one) => one.id === id);
  return found
    ? { kind: 'ready', act: { ...act, audience: { kind, ...found } } }
    : refused({ code: 'no-such-audience', audience: name }, asked.tookMs);
}

/** Whether as many get it as the sender was told; of all, whose number changes while one writes, it is not asked. */
export function checkReach(act: MessageAct, reach: (audience: Audience) => AudienceReach): Checked {
  if (act.act !== 'broadcast' || act.audience.kind === 'all' || act.members === undefined)
    return { kind: 'ready', act };
  const { members } = reach(act.audience);
  return members === act.members ? { kind: 'ready', act } : refused({ code: 'audience-changed', members }, 0);
}

function refused(refusal: ActRefusal, tookMs: number): Checked {
  return { kind: 'not', outcome: { kind: 'refused', refusal, tookMs } };
}
