import type { Clock } from '#lib/domain/clock';
import type { MonitoringActed, StationActed } from '#lib/domain/monitoring-now';
import { AppError } from '#server/app-error';
import type { ActingPerson } from '../acting.ts';
import type { ActingAccess } from '../acting-access.ts';
import { RememberedActs } from '../remembered-acts.ts';
import { AskedListeners } from './asked-listeners.ts';
import { EarsTurns } from './ears-turns.ts';
import { listenToAgent, NO_STATION } from './listen-to-agent.ts';
import type { MonitoringActs } from './monitoring.ts';
import { createPostDeeds } from './monitoring-desk.ts';
import type { Notices } from './notices.ts';
import { type Post, Posts } from './posts.ts';
import { shownPost } from './shown-post.ts';
import { Presence } from './presence.ts';
import { type ActingAt, connectStation, logInStation } from './station-acts.ts';
import { stopAt } from './stop-at.ts';
import { watchPosts } from './watch-posts.ts';

export interface MonitoringOptions {
  access: ActingAccess;
  clock: Clock;
  notices: Pick<Notices, 'of'>;
}

/** Listening to agents as far as the person sees them; one press is done once, and one of our people is at a station. */
export function createMonitoringActs(options: MonitoringOptions): MonitoringActs {
  const { access, clock, notices } = options;
  const posts = new Posts(clock);
  const presence = new Presence(clock);
  const asked = new AskedListeners(clock);
  const acts = new RememberedActs<MonitoringActed>(clock);
  const turns = new EarsTurns();
  const deeds = createPostDeeds({ access, posts, asked }, () => clock.now());
  const watch = watchPosts({ posts, presence, deeds, clock });
  const parts = { posts, asked, deeds, watch, notices, clock };

  async function at(id: string, person: ActingPerson): Promise<ActingAt> {
    const connection = access.connectionOf(id, person);
    presence.seen(person.by);
    const source = await access.mustHaveSource(connection, person);
    // Who acts as another user since has left the station of the former one.
    const former = posts
      .all()
      .filter((post) => post.person.by.id === person.by.id && post.source !== source)
      .filter((post) => post.connection.plan.settings.id === id);
    await Promise.all(former.map((post) => deeds.leave(post, 'session')));
    return { connection, person, source };
  }

  /** The person's post; where another of our people is there, who. */
  function postOf({ source, person }: ActingAt): { post: Post | undefined; held: MonitoringActed | null } {
    const post = posts.of(source);
    if (!post || post.person.by.id === person.by.id) return { post, held: null };
    return { post: undefined, held: { kind: 'held', by: post.person.by.name, station: post.station } };
  }

  return {
    async now(person, id) {
      presence.seen(person.by);
      for (const post of posts.all()) if (post.person.by.id === person.by.id) post.person = person;
      if (id !== null) access.connectionOf(id, person);
      return {
        now: clock.now(),
        posts: posts.all().flatMap((post) => shownPost(post, person)),
        ended: posts.endedOf(person.by.id),
        notice: id === null ? null : (await notices.of(id)).kind,
      };
    },
    async station(id, act, person) {
      const where = await at(id, person);
      // Parameters go past what is remembered, to the first who asks: nobody else gets them.
      let phone: StationActed['phone'] = null;
      const acted = await acts.once(`${person.by.id} ${id} ${act.key}`, act, async () => {
        if (act.action === 'login') {
          const done = await logInStation({ posts, deeds, watch }, where, act);
          ({ phone } = done);
          return done.acted;
        }
        const { post, held } = postOf(where);
        if (held) return held;
        if (!post) return { ...NO_STATION, actedAs: where.source.username };
        if (act.action === 'connect') return await connectStation({ posts, deeds }, post);
        return { kind: 'acted', ...(await deeds.leave(post)), wasTold: null, found: null };
      });
      return { acted, phone };
    },
    async listen(id, act, person) {
      const where = await at(id, person);
      // What was begun can be stopped, whatever may be seen now.
      const isOwn = act.action === 'stop' && posts.of(where.source)?.ears?.agent === act.agent;
      if (!isOwn && !person.visibility.sees(id, 'AgentState', act.agent))
        throw new AppError('not-found', 'There is no such agent.');
      return await acts.once(`${person.by.id} ${id} ${act.key}`, act, async () => {
        const { post, held } = postOf(where);
        if (held) return held;
        if (!post) return { ...NO_STATION, actedAs: where.source.username };
        posts.forgetEnd(person.by.id);
        if (act.action === 'listen')
          return await turns.begin(post, (isHalted) => listenToAgent(parts, post, { ...act, isHalted }));
        return await turns.halt(post, (wasUnderWay) =>
          stopAt({ posts, deeds }, post, { agent: act.agent, wasUnderWay }),
        );
      });
    },
    async listeners(id, agent, person) {
      const connection = access.connectionOf(id, person);
      if (!person.visibility.sees(id, 'AgentState', agent))
        throw new AppError('not-found', 'There is no such agent.');
      const source = await access.sourceOf(connection, person);
      const known = source && (await asked.of(source, agent));
      const names = new Map(
        posts
          .all()
          .filter((post) => post.connection.plan.settings.id === id)
          .map((post) => [post.source.username.toLowerCase(), post.person.by.name]),
      );
      return {
        now: clock.now(),
        at: known?.at ?? null,
        listeners: (known?.listeners ?? []).map(({ username, mode }) => ({
          username,
          mode,
          name: names.get(username.toLowerCase()) ?? null,
        })),
      };
    },
    readEnd: ({ by }) => posts.forgetEnd(by.id),
    signedOut(sessionId) {
      presence.signedOut(sessionId);
      watch.wake();
    },
    doubt: (personId) => presence.doubt(personId),
    async stop() {
      await watch.stop();
      await Promise.all(posts.all().map((post) => deeds.leave(post, 'session')));
    },
  };
}
