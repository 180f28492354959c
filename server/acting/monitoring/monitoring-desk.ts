import type { ActOutcome } from '#lib/domain/act-outcome';
import type { Ears, EndReason, Found } from '#lib/domain/monitoring-now';
import type { Acted, ActingAccess, NotedAct } from '../acting-access.ts';
import type { AskedListeners } from './asked-listeners.ts';
import type { Post, Posts } from './posts.ts';

export interface DeskParts {
  access: ActingAccess;
  posts: Posts;
  asked: AskedListeners;
}

/** What is done at one post, by its holder or in their place: audited, and what is known of it kept in step. */
export interface PostDeeds {
  /** Asks the upstream whether the post's ears are where we think; nobody may be heard without being known of. */
  look(post: Post): Promise<Found>;
  stopListening(
    post: Post,
    agent: string,
    because?: EndReason | 'away',
  ): Promise<Acted & { found: Found | null }>;
  /** Stops listening and frees the station. */
  leave(post: Post, because?: EndReason | 'away'): Promise<Acted>;
  noted<Value>(post: Post, act: NotedAct, does: () => Promise<ActOutcome<Value>>): Promise<Acted<Value>>;
}

/** Somebody else is there now, or the session has ended: there is nothing left to leave. */
const GONE: ActOutcome = { kind: 'done', value: null, tookMs: 0 };

export function createPostDeeds({ access, posts, asked }: DeskParts, now: () => number): PostDeeds {
  const noted: PostDeeds['noted'] = (post, act, does) => access.noted(post, act, does);

  async function look(post: Post): Promise<Found> {
    const { source, ears } = post;
    if (!ears) return 'nobody';
    const outcome = await source.monitoring.listeners(ears.agent);
    if (outcome.kind !== 'done' || !isStill(post, ears)) return 'unknown';
    const listeners = outcome.value;
    asked.told(source, ears.agent, listeners);
    const own = listeners.find(({ username }) => username.toLowerCase() === source.username.toLowerCase());
    if (own) {
      post.isNamed = true;
      post.ears = { ...ears, mode: own.mode ?? ears.mode, seenAt: now() };
      return own.mode ?? ears.mode;
    }
    // Where the service calls its user otherwise, others in the list say nothing of us.
    if (listeners.length > 0 && !post.isNamed) return 'unknown';
    post.ears = null;
    return 'nobody';
  }

  /** Whether the post still listens to whom it did: meanwhile somebody may have stopped, or gone on to another agent. */
  function isStill(post: Post, { agent }: Ears): boolean {
    return post.ears?.agent === agent;
  }

  async function stopListening(post: Post, agent: string, because?: EndReason | 'away') {
    const { source } = post;
    const acted = await noted(
      post,
      {
        action: 'monitoring.stopped',
        subject: { kind: 'agent', id: agent, name: agent },
        details: { ...(because && { because }) },
      },
      () => source.monitoring.stop(agent),
    );
    asked.forget(source, agent);
    const { outcome } = acted;
    let found: Found | null = null;
    if (outcome.kind === 'done' && post.ears?.agent === agent) post.ears = null;
    if (outcome.kind === 'uncertain') found = await look(post);
    if (outcome.kind === 'refused') {
      if (outcome.refusal.code === 'no-station') posts.lose(post);
      if (outcome.refusal.code === 'cannot-monitor') found = await look(post);
    }
    return { ...acted, found };
  }

  async function leave(post: Post, because?: EndReason | 'away'): Promise<Acted> {
    const { source, station } = post;
    if (post.ears) await stopListening(post, post.ears.agent, because);
    const mustEnd = post.ears !== null;
    // First ours, so that the session's end is not told as one that nobody wanted. Who took it over meanwhile stays.
    if (!posts.clear(post)) return { outcome: GONE, actedAs: source.username };
    return await noted(
      post,
      {
        action: 'station.left',
        subject: { kind: 'station', id: station, name: station },
        details: { ...(because && { because }) },
      },
      () => source.monitoring.leave({ mustEnd }),
    );
  }

  return { look, stopListening, leave, noted };
}
