import type { Clock } from '#lib/domain/clock';
import { settingsOfDraft } from '#lib/domain/connection-draft';
import {
  CREDENTIAL_PURPOSES,
  type ConnectionSettings,
  type CredentialPurpose,
} from '#lib/domain/connection-settings';
import type { ConnectionTest } from '#lib/domain/connection-check';
import type { ConnectionView } from '#lib/domain/connection-view';
import { AppError } from '#server/app-error';
import type { Audit, AuditNote } from '#server/audit/audit';
import { currentCaller } from '#server/auth/current-caller';
import type { Logger } from '#server/ops/log';
import type { Store } from '#server/store/open-store';
import { newConnectionId } from './connection-id.ts';
import { type ConnectionPlan, type Credential, ENVIRONMENT_CONNECTION } from './connection-plan.ts';
import type { AddRequest, ChangeRequest, TestRequest } from './connection-requests.ts';
import { connectionRows, type StoredCredential } from './connection-rows.ts';
import { refuseDraft, refuseUsers } from './connection-rules.ts';
import type { ConnectionProbe } from './connection-probe.ts';
import { connectionTester } from './connection-tester.ts';
import {
  heldOfPlan,
  type HeldConnection,
  openStored,
  planOf,
  sealCredential,
  type SecretBox,
} from './held-connection.ts';
import { kept } from './kept.ts';

export interface ConnectionsOptions {
  store: Store;
  secrets: SecretBox;
  clock: Clock;
  log: Logger;
  audit: Audit;
  /** The connection that the FIVE9_* variables give. */
  environment: ConnectionPlan | null;
  /** Whether addresses of the machine itself will do: where the simulator is what is looked at. */
  mayBeLocal: boolean;
  /** Makes what runs equal to the plans. */
  apply: (plans: readonly ConnectionPlan[]) => Promise<void>;
  probe: ConnectionProbe;
}

/**
 * The connections of this installation: the environment's one and those in the store. Whoever asks has been let in by
 * the route; every change is audited here. Throws AppError `unknown-connection` for an id that there is none of,
 * `bad-request` with `field: sentence` for what cannot be, `conflict` for what has changed meanwhile.
 */
export interface Connections {
  /** Opens what is stored and starts it; resolves when it runs. */
  start(): Promise<void>;
  list(): readonly ConnectionView[];
  get(id: string): ConnectionView;
  add(request: AddRequest): Promise<ConnectionView>;
  change(id: string, request: ChangeRequest): Promise<ConnectionView>;
  /** The running connection goes over to the new user or password without a restart. */
  replaceCredential(id: string, purpose: CredentialPurpose, credential: Credential): Promise<ConnectionView>;
  removeCredential(id: string, purpose: CredentialPurpose): Promise<ConnectionView>;
  remove(id: string): Promise<void>;
  test(request: TestRequest): Promise<ConnectionTest>;
}

export function createConnections(options: ConnectionsOptions): Connections {
  const { store, secrets, clock, log, audit, environment, mayBeLocal } = options;
  const rows = connectionRows(store.db);
  let held: readonly HeldConnection[] = [];
  let turn: Promise<unknown> = Promise.resolve();

  async function load(): Promise<void> {
    const stored = await kept(() => rows.all());
    const ofStore = stored.filter(
      ({ id }) => id !== environment?.settings.id && id !== ENVIRONMENT_CONNECTION,
    );
    const ofPlan = stored.find(({ id }) => id === environment?.settings.id);
    held = [
      ...(environment ? [heldOfPlan(environment, ofPlan)] : []),
      ...ofStore.map((one) => openStored(one, secrets)),
    ];
  }

  const plans = (): ConnectionPlan[] => held.flatMap((one) => planOf(one) ?? []);

  /** One change after the other; what runs follows what is stored, and nobody waits for a slow upstream. */
  function changing<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = turn.then(async () => {
      const result = await work();
      await load();
      options.apply(plans()).catch((error: unknown) => log.error({ err: error }, 'connections not applied'));
      return result;
    });
    turn = done.catch(() => undefined);
    return done;
  }

  function find(id: string): HeldConnection {
    const found = held.find(({ view }) => view.settings.id === id);
    if (!found)
      throw new AppError('unknown-connection', 'There is no such connection.', {
        reason: 'no-such-connection',
      });
    return found;
  }

  function findStored(id: string): HeldConnection {
    const found = find(id);
    if (found.view.origin === 'environment')
      throw new AppError('forbidden', 'The environment sets this connection; change its FIVE9_* variables.', {
        reason: 'environment-connection',
      });
    return found;
  }

  const putAt = () => ({ now: clock.now(), running: held.map(({ view }) => view.settings.id) });

  const sealed = (id: string, users: ChangeRequest['users']): StoredCredential[] =>
    CREDENTIAL_PURPOSES.flatMap((purpose) => {
      const credential = users?.[purpose];
      return credential ? [sealCredential(secrets, { id, purpose, now: clock.now() }, credential)] : [];
    });

  async function note(
    { id, name }: Pick<ConnectionSettings, 'id' | 'name'>,
    more: Pick<AuditNote, 'action' | 'details' | 'outcome'>,
  ): Promise<void> {
    await audit.note({ actor: currentCaller(), subject: { kind: 'connection', id, name }, ...more });
  }

  return {
    async start() {
      await load();
      for (const { view } of held)
        if (view.problem !== null)
          log.error({ connection: view.settings.id, problem: view.problem }, 'a connection cannot run');
      await options.apply(plans());
    },
    list: () => held.map(({ view }) => view),
    get: (id) => find(id).view,
    async add({ settings: draft, users }) {
      const settings = { ...settingsOfDraft(draft), id: newConnectionId(draft.name), columnRoles: {} };
      await changing(async () => {
        refuseDraft(draft, { held, mayBeLocal, id: settings.id });
        refuseUsers({ settings, users, held, before: null });
        await kept(() => rows.add({ settings, credentials: sealed(settings.id, users), ...putAt() }));
      });
      await note(settings, { action: 'connection.added', details: { host: new URL(settings.url).host } });
      return find(settings.id).view;
    },
    async change(id, request) {
      const before = request.settings || request.users ? findStored(id) : find(id);
      const { version, settings: draft, users } = request;
      // Whether the version is to be found is said by the address that is typed.
      const { findsVersion: _before, ...others } = before.view.settings;
      const settings = {
        ...(draft ? others : before.view.settings),
        ...(draft && settingsOfDraft(draft)),
        ...(request.columnRoles && { columnRoles: request.columnRoles }),
      };
      await changing(async () => {
        if (find(id).view.version !== version) throw changedMeanwhile();
        if (draft) refuseDraft(draft, { held, mayBeLocal, id });
        refuseUsers({ settings, users, held, before: find(id) });
        const isDone =
          version === 0
            ? await kept(() => rows.add({ settings, credentials: [], ...putAt() }).then(() => true))
            : await kept(() =>
                rows.change({ settings, version, credentials: sealed(id, users), ...putAt() }),
              );
        if (!isDone) throw changedMeanwhile();
      });
      const details = { changed: changedFields(before.view.settings, settings, users) };
      await note(settings, { action: 'connection.changed', details });
      return find(id).view;
    },
    async replaceCredential(id, purpose, credential) {
      const { settings } = findStored(id).view;
      await changing(async () => {
        refuseUsers({ settings, users: { [purpose]: credential }, held, before: findStored(id) });
        const now = clock.now();
        const one = sealCredential(secrets, { id, purpose, now }, credential);
        await kept(() => rows.putCredential(settings, one, putAt()));
      });
      const details = { purpose, username: credential.username };
      await note(settings, { action: 'connection.credentials-replaced', details });
      return find(id).view;
    },
    async removeCredential(id, purpose) {
      const { settings } = findStored(id).view;
      if (purpose === 'polling')
        throw new AppError('bad-request', 'A connection needs a user to poll with; replace it instead.', {
          reason: 'needs-polling',
        });
      const wasThere = await changing(() => kept(() => rows.removeCredential(id, purpose)));
      if (wasThere)
        await note(settings, {
          action: 'connection.credentials-replaced',
          details: { purpose, username: null },
        });
      return find(id).view;
    },
    async remove(id) {
      const { settings } = findStored(id).view;
      const wasThere = await changing(() => kept(() => rows.remove(id)));
      if (wasThere) await note(settings, { action: 'connection.removed' });
    },
    test: connectionTester({ ...options, held: () => held, note }),
  };
}

function changedMeanwhile(): AppError {
  return new AppError('conflict', 'Somebody has changed this connection meanwhile. Look at it again.', {
    reason: 'connection-changed',
  });
}

/** What was changed, by name; values stay out of the audit. */
function changedFields(
  before: ConnectionSettings,
  after: ConnectionSettings,
  users: ChangeRequest['users'],
): string {
  const plain = Object.entries(after).flatMap(([field, value]) =>
    JSON.stringify(value) === JSON.stringify(Object.entries(before).find(([name]) => name === field)?.[1])
      ? []
      : [field],
  );
  const renewed = CREDENTIAL_PURPOSES.filter((purpose) => users?.[purpose]).map(
    (purpose) => `user for ${purpose}`,
  );
  return [...plain, ...renewed].join(', ');
}
