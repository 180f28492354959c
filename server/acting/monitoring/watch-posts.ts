import type { Clock } from '#lib/domain/clock';
import type { EndReason } from '#lib/domain/monitoring-now';
import type { PostDeeds } from './monitoring-desk.ts';
import type { Post, Posts } from './posts.ts';
import type { Presence } from './presence.ts';

export interface WatchOptions {
  posts: Posts;
  presence: Presence;
  deeds: PostDeeds;
  clock: Clock;
}

export interface PostWatch {
  /** Looks now, and on as long as anybody is at a station. */
  wake(): void;
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 15_000;

/**
 * Looks after the posts: whoever has left their desk listens to nobody, and listening that has ended upstream is not shown
 * as if it went on.
 */
export function watchPosts({ posts, presence, deeds, clock }: WatchOptions): PostWatch {
  let cancel: () => void = () => undefined;
  let looking: Promise<void> | null = null;
  let isAskedAgain = false;
  let isStopped = false;

  function wake(): void {
    if (isStopped) return;
    if (looking) {
      isAskedAgain = true;
      return;
    }
    cancel();
    looking = lookAtAll().finally(() => {
      looking = null;
      if (isAskedAgain) {
        isAskedAgain = false;
        wake();
      } else if (posts.all().length > 0 && !isStopped) cancel = clock.after(LOOK_EVERY_MS, wake);
    });
  }

  async function lookAtAll(): Promise<void> {
    await Promise.all(posts.all().map(lookAt));
  }

  async function lookAt(post: Post): Promise<void> {
    const { person, connection, ears } = post;
    if (!presence.isHere(person.by.id)) {
      await deeds.leave(post, 'away');
      return;
    }
    if (!ears) return;
    if (!person.visibility.sees(connection.plan.settings.id, 'AgentState', ears.agent)) {
      await deeds.stopListening(post, ears.agent, 'scope');
      posts.tellEnd({ ...post, ears: null }, 'scope');
      return;
    }
    // A look after they stopped themselves finds nobody too, and tells nothing.
    const found = await deeds.look(post);
    if (found === 'nobody' && posts.of(post.source) === post)
      posts.tellEnd({ ...post, ears }, whyOf(post, ears.agent));
  }

  return {
    wake,
    async stop() {
      isStopped = true;
      cancel();
      await looking;
    },
  };
}

/** Whether the agent has left, as far as the table tells. */
function whyOf({ connection: { statistics } }: Post, agent: string): EndReason {
  const { layout, rows } = statistics.table('AgentState');
  const state = rows.get(agent)?.[layout.find('State')];
  return state === 'Logged Out' ? 'agent-out' : 'upstream';
}
