import type { ActOutcome, ActRefusal } from '#lib/domain/act-outcome';
import type { Clock } from '#lib/domain/clock';
import type { Found, MonitoringActed } from '#lib/domain/monitoring-now';
import type { OpenConnection } from '#server/connections/open-connection';
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

type Listening = Extract<ListenAct, { action: 'listen' }> & { isHalted: () => boolean };

/** Listens to an agent or changes how, telling them first where that is the rule; leaves whomever was listened to before. */
export async function listenToAgent(
  parts: ListenParts,
  post: Post,
  act: Listening,
): Promise<MonitoringActed> {
  const before = post.ears?.agent;
  const acted = await goOver(parts, post, act);
  if (before === undefined || before === act.agent || post.ears !== null) return acted;
  return acted.kind === 'acted' || acted.kind === 'untold' ? { ...acted, left: before } : acted;
}

async function goOver(
  { posts, asked, deeds, watch, notices, clock }: ListenParts,
  post: Post,
  { agent, mode, isHalted }: Listening,
): Promise<MonitoringActed> {
  const { source, connection } = post;
  if (isHalted()) return HALTED;
  if (post.ears && post.ears.agent !== agent) {
    const refusal = refusalKnown(connection, agent);
    if (refusal) {
      const refused = await deeds.noted(
        post,
        {
          action: 'monitoring.started',
          subject: { kind: 'agent', id: agent, name: agent },
          details: { mode },
        },
        () => Promise.resolve<ActOutcome>({ kind: 'refused', refusal, tookMs: 0 }),
      );
      return { kind: 'acted', ...refused, wasTold: null, found: null };
    }
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

/** What the table knows already, as long as it is live: nobody is left for somebody who is not there. */
function refusalKnown({ statistics }: OpenConnection, agent: string): ActRefusal | null {
  if (!statistics.isLive('AgentState')) return null;
  const { layout, rows } = statistics.table('AgentState');
  const row = rows.get(agent);
  if (!row) return { code: 'no-such-agent', agent };
  if (row[layout.find('State')] !== 'Logged Out') return null;
  return { code: 'cannot-monitor', problem: 'not-logged-in', agent, message: '' };
}
