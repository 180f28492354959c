import type { ActingSource } from '#lib/domain/acting-source';
import type { Clock } from '#lib/domain/clock';
import type { Found, MonitoringActed, StationActed } from '#lib/domain/monitoring-now';
import { AppError } from '#server/app-error';
import type { OpenConnection } from '#server/connections/open-connection';
import type { ActingPerson } from '../acting.ts';
import type { ActingAccess } from '../acting-access.ts';
import { RememberedActs } from '../remembered-acts.ts';
import { AskedListeners } from './asked-listeners.ts';
import type { MonitoringActs } from './monitoring.ts';
import { createPostDeeds } from './monitoring-desk.ts';
import type { ListenAct, StationAct } from './monitoring-requests.ts';
import type { Notices } from './notices.ts';
import { type Post, Posts } from './posts.ts';
import { shownPost } from './shown-post.ts';
import { Presence } from './presence.ts';
import { tellAgent } from './tell-agent.ts';
import { type PostWatch, watchPosts } from './watch-posts.ts';

export interface MonitoringOptions {
  access: ActingAccess;
  clock: Clock;
  notices: Pick<Notices, 'of'>;
}

/** Who acts at which source. */
interface At {
  connection: OpenConnection;
  source: ActingSource;
  person: ActingPerson;
}

const NO_STATION = {
  kind: 'acted',
  outcome: { kind: 'refused', refusal: { code: 'no-station' }, tookMs: 0 },
  wasTold: null,
  found: null,
} as const;

/** Listening to agents as far as the person sees them; one press is done once, and one of our people is at a station. */
export function createMonitoringActs(options: MonitoringOptions): MonitoringActs {
  const { access, clock, notices } = options;
  const posts = new Posts(clock);
  const presence = new Presence(clock);
  const asked = new AskedListeners(clock);
  const acts = new RememberedActs<MonitoringActed>(clock);
  const deeds = createPostDeeds({ access, posts, asked }, () => clock.now());
  const watch: PostWatch = watchPosts({ posts, presence, deeds, clock });

  async function at(id: string, person: ActingPerson): Promise<At> {
    const connection = access.connectionOf(id, person);
    presence.seen(person.by);
    return { connection, person, source: await access.mustHaveSource(connection, person) };
  }

  /** The person's post; where another of our people is there, who. */
  function postOf({ source, person }: At): { post: Post | undefined; held: MonitoringActed | null } {
    const post = posts.of(source);
    if (!post || post.person.by.id === person.by.id) return { post, held: null };
    return { post: undefined, held: { kind: 'held', by: post.person.by.name, station: post.station } };
  }

  async function login(where: At, act: Extract<StationAct, { action: 'login' }>): Promise<StationActed> {
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
    return { acted: { kind: 'acted', outcome, actedAs, wasTold: null, found: null }, phone: null };
  }

  async function connect(post: Post): Promise<MonitoringActed> {
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

  async function listen(
    post: Post,
    { agent, mode }: Extract<ListenAct, { action: 'listen' }>,
  ): Promise<MonitoringActed> {
    const { source, connection } = post;
    if (post.ears && post.ears.agent !== agent) {
      const { outcome, actedAs, found } = await deeds.stopListening(post, post.ears.agent);
      if (post.ears !== null) return { kind: 'acted', outcome, actedAs, wasTold: null, found };
    }
    const isChange = post.ears !== null;
    const rule = await notices.of(connection.plan.settings.id);
    let wasTold: boolean | null = null;
    if (!isChange && rule.kind !== 'none') {
      const told = await tellAgent(deeds, post, { agent, text: rule.text });
      wasTold = told.kind === 'done';
      if (!wasTold && rule.kind === 'must') return { kind: 'untold', outcome: told };
    }
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
    }
    if (outcome.kind === 'uncertain') {
      // As long as nobody can say otherwise they listen, so that they can stop it.
      post.ears = begun;
      found = await deeds.look(post);
    }
    if (outcome.kind === 'refused') {
      if (outcome.refusal.code === 'no-station') posts.lose(post);
      if (outcome.refusal.code === 'cannot-monitor' && outcome.refusal.problem === 'no-line')
        post.line = { kind: 'down', problem: 'unknown' };
    }
    return { kind: 'acted', outcome, actedAs, wasTold, found };
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
      const acted = await acts.once(`${person.by.id} ${id} ${act.key}`, async () => {
        if (act.action === 'login') {
          const done = await login(where, act);
          ({ phone } = done);
          return done.acted;
        }
        const { post, held } = postOf(where);
        if (held) return held;
        if (!post) return { ...NO_STATION, actedAs: where.source.username };
        if (act.action === 'connect') return await connect(post);
        return { kind: 'acted', ...(await deeds.leave(post)), wasTold: null, found: null };
      });
      return { acted, phone };
    },
    async listen(id, act, person) {
      const where = await at(id, person);
      if (!person.visibility.sees(id, 'AgentState', act.agent))
        throw new AppError('not-found', 'There is no such agent.');
      return await acts.once(`${person.by.id} ${id} ${act.key}`, async () => {
        const { post, held } = postOf(where);
        if (held) return held;
        if (!post) return { ...NO_STATION, actedAs: where.source.username };
        posts.forgetEnd(person.by.id);
        if (act.action === 'listen') return await listen(post, act);
        return { kind: 'acted', ...(await deeds.stopListening(post, act.agent)), wasTold: null };
      });
    },
    async listeners(id, agent, person) {
      const connection = access.connectionOf(id, person);
      if (!person.visibility.sees(id, 'AgentState', agent))
        throw new AppError('not-found', 'There is no such agent.');
      const source = await access.sourceOf(connection, person);
      const known = source && (await asked.of(source, agent));
      const names = new Map(
        posts.all().map((post) => [post.source.username.toLowerCase(), post.person.by.name]),
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
