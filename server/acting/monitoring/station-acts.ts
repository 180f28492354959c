import type { ActingSource } from '#lib/domain/acting-source';
import type { MonitoringActed, StationActed } from '#lib/domain/monitoring-now';
import type { OpenConnection } from '#server/connections/open-connection';
import type { ActingPerson } from '../acting.ts';
import type { PostDeeds } from './monitoring-desk.ts';
import type { StationAct } from './monitoring-requests.ts';
import type { Post, Posts } from './posts.ts';
import type { PostWatch } from './watch-posts.ts';

/** Who acts at which source. */
export interface ActingAt {
  connection: OpenConnection;
  source: ActingSource;
  person: ActingPerson;
}

interface StationParts {
  posts: Posts;
  deeds: PostDeeds;
  watch: PostWatch;
}

/** Logs somebody in on a station; what its phone needs goes to whoever asked, and nowhere else. */
export async function logInStation(
  { posts, deeds, watch }: StationParts,
  where: ActingAt,
  act: Extract<StationAct, { action: 'login' }>,
): Promise<StationActed> {
  const { source, person } = where;
  const { station, isForced, takesOver } = act;
  const before = posts.of(source);
  const isOthers = before !== undefined && before.person.by.id !== person.by.id;
  if (isOthers && !takesOver)
    return { acted: { kind: 'held', by: before.person.by.name, station: before.station }, phone: null };
  // Taken before anything is asked, so that of two who want it at once one gets it.
  const { post, undo } = posts.take({ ...where, station });
  const ears = before?.ears;
  if (ears) await deeds.stopListening(before, ears.agent, isOthers ? 'taken' : undefined);
  const { outcome, actedAs } = await deeds.noted(
    post,
    {
      action: 'station.logged-in',
      subject: { kind: 'station', id: station, name: station },
      details: { forced: isForced, ...(isOthers && { takenFrom: before.person.by.name }) },
    },
    () => source.monitoring.login({ station, isForced }),
  );
  if (outcome.kind === 'done') {
    if (isOthers) posts.tellEnd({ ...before, ears: ears ?? null }, 'taken');
    watch.wake();
    const acted = { ...outcome, value: null };
    return {
      acted: { kind: 'acted', outcome: acted, actedAs, wasTold: null, found: null },
      phone: outcome.value,
    };
  }
  undo();
  // The station was not taken, and yet they listen no more.
  if (isOthers && ears && before.ears === null) posts.tellEnd({ ...before, ears }, 'taken');
  return { acted: { kind: 'acted', outcome, actedAs, wasTold: null, found: null }, phone: null };
}

/** Has the station called. */
export async function connectStation(
  { posts, deeds }: Pick<StationParts, 'posts' | 'deeds'>,
  post: Post,
): Promise<MonitoringActed> {
  const { source, station } = post;
  const { outcome, actedAs } = await deeds.noted(
    post,
    { action: 'station.connected', subject: { kind: 'station', id: station, name: station }, details: {} },
    () => source.monitoring.connect(),
  );
  switch (outcome.kind) {
    case 'done':
      post.line = { kind: 'up', answeredBy: outcome.value };
      return { kind: 'acted', outcome: { ...outcome, value: null }, actedAs, wasTold: null, found: null };
    case 'refused':
      if (outcome.refusal.code === 'no-station') posts.lose(post);
      if (outcome.refusal.code === 'station-not-connected')
        post.line = { kind: 'down', problem: outcome.refusal.problem };
      break;
    case 'uncertain':
      post.line = { kind: 'unknown' };
      break;
    case 'not-reached':
      break;
  }
  return { kind: 'acted', outcome, actedAs, wasTold: null, found: null };
}
