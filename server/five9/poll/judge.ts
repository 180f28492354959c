import type { CallOutcome } from '../client/call-outcome.ts';
import { SNAPSHOT_QUOTA, UPDATE_QUOTA } from '../quota/quota-ledger.ts';
import { type Asked, classify, type Verdict } from '../session/classify.ts';
import type { Trouble } from '../session/trouble.ts';
import type { SourceParts } from './source-parts.ts';

type Unusable = Exclude<CallOutcome<unknown>, { kind: 'ok' }>;

/** Tells the session what an outcome without a usable answer means. */
export async function judge(parts: SourceParts, asked: Asked, outcome: Unusable): Promise<void> {
  const { session, signal, options } = parts;
  if (signal.aborted) return;
  const verdict = classify(asked, outcome);
  options.log.warn(
    {
      call: asked.call,
      ...(asked.call === 'open' ? {} : { type: asked.type }),
      verdict: verdict.kind,
      why: whyOf(outcome),
    },
    'call failed',
  );
  switch (verdict.kind) {
    case 'spent':
      await spent(parts, asked, verdict.limit);
      return;
    case 'lost':
      session.dispatch({ kind: 'lost', expired: isExpired(parts) });
      return;
    case 'aborted':
      session.dispatch({ kind: 'trouble', trouble: 'reset' });
      return;
    case 'outdated':
    case 'type-denied':
    case 'type-trouble':
    case 'refused':
    case 'trouble':
      session.dispatch(verdict);
  }
}

/** Reads the service's own counters. A service without them, or one that keeps them from us, goes by the guide's. */
export async function recount(parts: SourceParts): Promise<void> {
  const { calls, quota, session, signal, options } = parts;
  const outcome = await calls.counters(signal);
  if (signal.aborted) return;
  if (outcome.kind === 'ok') {
    quota.counted(outcome.value);
    return;
  }
  const verdict = classify({ call: 'open' }, outcome);
  options.log.warn({ call: 'counters', verdict: verdict.kind, why: whyOf(outcome) }, 'call failed');
  // Nobody answered or nobody was let in: the counters are still to be read when somebody is.
  if (isOfTheLine(verdict)) session.dispatch(verdict);
  else if (outcome.kind === 'fault') quota.counted(null);
  else quota.uncounted();
}

const NOBODY_THERE: readonly Trouble[] = ['refused', 'reset', 'timeout', 'tls'];

/** A useless answer to this call alone must not keep the tables from coming: the next call shows whether all are useless. */
function isOfTheLine(verdict: Verdict): verdict is Extract<Verdict, { kind: 'trouble' | 'refused' }> {
  if (verdict.kind === 'trouble') return NOBODY_THERE.includes(verdict.trouble);
  return verdict.kind === 'refused' && (verdict.why === 'password' || verdict.why === 'account');
}

async function spent(parts: SourceParts, asked: Asked, limit: number | null): Promise<void> {
  const { quota, session, options } = parts;
  const operation = asked.call === 'update' ? UPDATE_QUOTA : SNAPSHOT_QUOTA;
  await recount(parts);
  const until = quota.refused(operation, limit);
  // A whole table can wait while updates go on, as long as the counters know until when.
  const isKnown = quota.opensAt(operation) > options.clock.now();
  if (asked.call !== 'snapshot' || !isKnown) session.dispatch({ kind: 'limit', until });
}

/** The session was left alone for so long that it ended by itself. */
function isExpired({ tables, options }: SourceParts): boolean {
  return options.clock.now() - tables.heardAt >= options.settings.idleTimeOutS * 1000;
}

function whyOf(outcome: Unusable): string {
  return outcome.kind === 'fault' ? outcome.fault.name : outcome.failure.kind;
}
