import type { MonitoringActed } from '#lib/domain/monitoring-now';
import { NO_STATION } from './listen-to-agent.ts';
import type { PostDeeds } from './monitoring-desk.ts';
import type { Post, Posts } from './posts.ts';

/**
 * Stops whomever the post listens to by now, since what was under way when this was asked for may have gone on to another agent.
 * Where that had not begun there is nothing to stop.
 */
export async function stopAt(
  { posts, deeds }: { posts: Posts; deeds: PostDeeds },
  post: Post,
  { agent, wasUnderWay }: { agent: string; wasUnderWay: boolean },
): Promise<MonitoringActed> {
  const actedAs = post.source.username;
  if (posts.of(post.source) !== post) return { ...NO_STATION, actedAs };
  if (post.ears === null && wasUnderWay)
    return {
      kind: 'acted',
      outcome: { kind: 'done', value: null, tookMs: 0 },
      actedAs,
      wasTold: null,
      found: null,
    };
  const stopped = await deeds.stopListening(post, post.ears?.agent ?? agent);
  return { kind: 'acted', ...stopped, wasTold: null };
}
