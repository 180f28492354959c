import type { StationPost } from '#lib/domain/monitoring-now';
import { seesConnection } from '#server/scope/visibility';
import type { ActingPerson } from '../acting.ts';
import type { Post } from './posts.ts';

/** One of our people at a station, as somebody may see it: nothing of a connection that they do not know. */
export function shownPost(
  { connection, source, person: holder, ...post }: Post,
  person: ActingPerson,
): StationPost[] {
  const { id } = connection.plan.settings;
  const isMine = holder.by.id === person.by.id;
  if (!isMine && !seesConnection(person.visibility, id)) return [];
  const { station, since, line, ears } = post;
  const seesAgent = ears !== null && person.visibility.sees(id, 'AgentState', ears.agent);
  return [
    {
      connection: id,
      station,
      since,
      line,
      isMine,
      actsAs: source.username,
      by: holder.by.name,
      ears: isMine || seesAgent ? ears : null,
    },
  ];
}
