import type { Clock } from '#lib/domain/clock';
import type { Found, MonitoringActed } from '#lib/domain/monitoring-now';
import type { AskedListeners } from './asked-listeners.ts';
import type { PostDeeds } from './monitoring-desk.ts';
import type { ListenAct } from './monitoring-requests.ts';
import type { Notices } from './notices.ts';
import type { Post, Posts } from './posts.ts';
import { tellAgent } from './tell-agent.ts';
import type { PostWatch } from './watch-posts.ts';

interface ListenParts {
  posts: Posts;
  asked: AskedListeners;
  deeds: PostDeeds;
  watch: PostWatch;
  notices: Pick<Notices, 'of'>;
  clock: Clock;
}

/** Whoever is at no station listens to nobody. */
export const NO_STATION = {
  kind: 'acted',
  outcome: { kind: 'refused', refusal: { code: 'no-station' }, tookMs: 0 },
  wasTold: null,
  found: null,
} as const;

const HALTED = { kind: 'halted' } as const;

/** Listens to an agent or changes how, telling them first where that is the rule; leaves whomever was listened to before. */
export async function listenToAgent(
  { posts, asked, deeds, watch, notices, clock }: ListenParts,
  post: Post,
  { agent, mode, isHalted }: Extract<ListenAct, { action: 'listen' }> & { isHalted: () => boolean },
): Promise<MonitoringActed> {
  const { source, connection } = post;
  if (isHalted()) return HALTED;
  if (post.ears && post.ears.agent !== agent) {
    const { outcome, actedAs, found } = await deeds.stopListening(post, post.ears.agent);
    if (post.ears !== null) return { kind: 'acted', outcome, actedAs, wasTold: null, found };
  }
  if (isHalted()) return HALTED;
  const isChange = post.ears !== null;
  const rule = await notices.of(connection.plan.settings.id);
  let wasTold: boolean | null = null;
  if (!isChange && rule.kind !== 'none') {
    const told = await tellAgent(deeds, post, { agent, text: rule.text });
    wasTold = told.kind === 'done';
    if (!wasTold && rule.kind === 'must') return { kind: 'untold', outcome: told };
  }
  // Telling them takes time, in which the station may have been left or taken.
  if (posts.of(source) !== post) return { ...NO_STATION, actedAs: source.username, wasTold };
  if (isHalted()) return HALTED;
  const { outcome, actedAs } = await deeds.noted(
    post,
    {
      action: 'monitoring.started',
      subject: { kind: 'agent', id: agent, name: agent },
      details: { mode, isChange, ...(wasTold !== null && { agentTold: wasTold }) },
    },
    () => source.monitoring.start({ agent, mode }),
  );
  asked.forget(source, agent);
  const before = post.ears;
  const begun = { agent, mode, since: before?.since ?? clock.now(), seenAt: null };
  let found: Found | null = null;
  if (outcome.kind === 'done') {
    post.ears = begun;
    watch.wake();
    // The station was left meanwhile: nobody listens without one.
    if (posts.of(source) !== post) await deeds.stopListening(post, agent, 'session');
  }
  if (outcome.kind === 'uncertain') {
    // As long as nobody can say otherwise they listen, so that they can stop it.
    post.ears = begun;
    if (posts.of(source) === post) found = await deeds.look(post);
    else await deeds.stopListening(post, agent, 'session');
  }
  if (outcome.kind === 'refused') {
    if (outcome.refusal.code === 'no-station') posts.lose(post);
    if (outcome.refusal.code === 'cannot-monitor' && outcome.refusal.problem === 'no-line')
      post.line = { kind: 'down', problem: 'unknown' };
  }
  return { kind: 'acted', outcome, actedAs, wasTold, found };
}
