import type { ActingSource } from '#lib/domain/acting-source';
import type { Clock } from '#lib/domain/clock';
import type { Audience } from '#lib/domain/message-acts';
import type { AudienceReach, MessageActed, MessagesView } from '#lib/domain/message-thread';
import { ownValue } from '#lib/domain/own-value';
import { AppError } from '#server/app-error';
import type { OpenConnection } from '#server/connections/open-connection';
import type { Directories } from '#server/directory/directories';
import type { Logger } from '#server/ops/log';
import type { Store } from '#server/store/open-store';
import type { ActingPerson } from '../acting.ts';
import type { ActingAccess } from '../acting-access.ts';
import { RememberedActs } from '../remembered-acts.ts';
import { audiencesOf, membersOf, reachOf } from './audience-reach.ts';
import { checkAudience, checkReach } from './broadcast-check.ts';
import { doMessageAct } from './do-message-act.ts';
import { everybodyIn, fullNames } from './full-names.ts';
import { atHand } from './help-requests.ts';
import type { KeptDays } from './kept-days.ts';
import { Mailbox } from './mailbox.ts';
import { mayDo } from './may-do.ts';
import { lastSeq } from './mailbox-state.ts';
import type { MessageActs } from './message-acts.ts';
import { createMessageHistory } from './message-history.ts';
import type { MessageOwner } from './message-rows.ts';
import { type MessageSight, messageSight } from './message-sight.ts';
import { notedMessage } from './noted-message.ts';
import { KnownAudiences } from './own-audiences.ts';
import { ChatStarter } from './start-chat.ts';

export interface MessagesOptions {
  store: Pick<Store, 'db' | 'bulk'>;
  directories: Pick<Directories, 'of'>;
  log: Logger;
  keptDays: Pick<KeptDays, 'of' | 'onChanged'>;
  /** Tells the pages of these people that a connection's messages have changed. */
  tell: (connectionId: string, persons: ReadonlySet<string>) => void;
}

interface At {
  connection: OpenConnection;
  source: ActingSource;
  owner: MessageOwner;
  mailbox: Mailbox;
  sight: MessageSight;
  reach: (audience: Audience) => AudienceReach;
}

/** Messages of whom each person acts as; who acts as the same user shares them. */
export function createMessageActs(
  access: ActingAccess,
  { clock, store, directories, log, keptDays, tell }: MessagesOptions & { clock: Clock },
): MessageActs {
  const history = createMessageHistory({
    store,
    clock,
    log,
    keptDays: (connectionId) => keptDays.of(connectionId),
    onLetGo(connectionId, until) {
      for (const { connection, mailbox } of mailboxes.values())
        if (connection === connectionId) mailbox.forget(until);
    },
  });
  keptDays.onChanged(() => void history.sweep());
  const mailboxes = new Map<string, { connection: string; source: ActingSource; mailbox: Mailbox }>();
  const own = new KnownAudiences(clock);
  const acts = new RememberedActs<MessageActed>(clock);
  const starter = new ChatStarter();

  /** Another source, for a user changed or signed in anew, begins with what the history has. */
  function mailboxOf(owner: MessageOwner, source: ActingSource): Mailbox {
    const { connection: connectionId, personId } = owner;
    const key = `${connectionId} ${personId ?? ''}`;
    const found = mailboxes.get(key);
    if (found?.source === source) return found.mailbox;
    void found?.mailbox.stop();
    const onChange = (persons: ReadonlySet<string>): void => tell(connectionId, persons);
    const mailbox = new Mailbox({ owner, source, history, clock, onChange });
    mailboxes.set(key, { connection: connectionId, source, mailbox });
    return mailbox;
  }

  async function at(id: string, person: ActingPerson): Promise<At> {
    const connection = access.connectionOf(id, person);
    const who = await access.whoActs(connection, person);
    const source = who.kind === 'acts' ? who.source : await access.mustHaveSource(connection, person);
    const personId = who.kind === 'acts' && who.isOwn ? person.by.id : null;
    const owner = { connection: id, actsAs: source.username, personId };
    const mailbox = mailboxOf(owner, source);
    await mailbox.ready();
    const known = () => ({
      directory: directories.of(id),
      statistics: connection.statistics,
      own: own.last(source),
    });
    const sight = messageSight(id, person.visibility, (audience) => membersOf(audience, known()));
    return { connection, source, owner, mailbox, sight, reach: (audience) => reachOf(audience, known()) };
  }

  function viewOf({ connection, mailbox, source, sight }: At): MessagesView {
    const { threads, helps } = mailbox.state;
    const seenThreads = [...threads.values()]
      .map((thread) => sight.ofThread(thread))
      .filter((thread) => sight.thread(thread))
      .toSorted((a, b) => lastSeq(b) - lastSeq(a));
    const seenHelps = atHand(helps, clock.now()).filter(({ agent }) => sight.person(agent));
    return {
      actsAs: source.username,
      receiving: mailbox.receiving,
      threads: seenThreads,
      helps: seenHelps,
      names: fullNames(connection.statistics, [
        ...seenHelps.map(({ agent }) => agent),
        ...seenThreads.flatMap(everybodyIn),
      ]),
    };
  }

  return {
    view: async (id, person) => viewOf(await at(id, person)),

    async present(id, { page, isOn }, person) {
      const there = await at(id, person);
      there.mailbox.present(`${person.by.sessionId} ${page}`, person.by.id, isOn);
      return viewOf(there);
    },

    async act(id, asked, person) {
      const { connection, source, mailbox, sight, reach } = await at(id, person);
      const { isEverything: seesAll } = person.visibility;
      return acts.once(`${person.by.id} ${id} ${asked.key}`, asked, async () => {
        const meant = await checkAudience(asked, { source, known: own, seesAll });
        if (meant.kind === 'ready' && !(await mayDo(meant.act, { mailbox, source, sight })))
          throw new AppError('not-found', 'There is nobody like that, or no such conversation.');
        const { act } = meant.kind === 'ready' ? meant : { act: asked };
        let thread: string | null = null;
        const acted = await access.noted(
          { person, connection, source },
          notedMessage(act, mailbox.state),
          async () => {
            const checked = meant.kind === 'ready' ? checkReach(act, reach) : meant;
            if (checked.kind === 'not') return checked.outcome;
            const done = await doMessageAct(act, { mailbox, source, starter, by: person.by.name });
            ({ thread } = done);
            return done.outcome;
          },
        );
        return { ...acted, thread };
      });
    },

    async people(id, person) {
      const { connection, source, sight } = await at(id, person);
      const asked = await source.messages.people();
      if (asked.kind !== 'done') return asked;
      const self = source.messages.self();
      const others = asked.value.filter((one) => one.id !== self?.id && sight.person(one));
      const names = fullNames(connection.statistics, others);
      return {
        ...asked,
        value: others.map((one) => ({ ...one, fullName: ownValue(names, one.name) ?? one.name })),
      };
    },

    async audiences(id, person) {
      const { source, sight, reach } = await at(id, person);
      const asked = await own.recent(source);
      if (asked.kind !== 'done') return asked;
      const seen = audiencesOf(asked.value).filter((audience) => sight.audience(audience));
      return { ...asked, value: seen.map(reach) };
    },

    async history(id, filter, person) {
      const { connection, owner, sight } = await at(id, person);
      const page = await history.find(owner, filter, (message) => sight.kept(message));
      return {
        ...page,
        keptDays: await keptDays.of(id),
        names: fullNames(
          connection.statistics,
          page.messages.flatMap(({ people }) => people),
        ),
      };
    },

    start: () => history.start(),

    async stop() {
      await Promise.all([...mailboxes.values()].map(({ mailbox }) => mailbox.stop()));
      await history.stop();
    },
  };
}
