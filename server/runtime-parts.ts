import type { Acting } from './acting/acting.ts';
import type { KeptDays } from './acting/messages/kept-days.ts';
import type { Notices } from './acting/monitoring/notices.ts';
import type { AuditLog } from './audit/create-audit.ts';
import type { Access } from './auth/access.ts';
import type { ApiTokens } from './auth/api-tokens.ts';
import type { People } from './auth/people.ts';
import type { SignIn } from './auth/sign-in.ts';
import type { ConnectionFleet } from './connections/connection-fleet.ts';
import type { Connections } from './connections/connections.ts';
import type { KeptVersions } from './connections/kept-versions.ts';
import type { Directories } from './directory/directories.ts';
import type { Images } from './images/images.ts';
import type { LooksKeeper } from './looks/looks-keeper.ts';
import type { Health } from './ops/health.ts';
import type { LinkedUsers } from './linked-users/linked-users.ts';
import type { Logger } from './ops/log.ts';
import type { Metrics } from './ops/metrics.ts';
import type { Peek } from './pocket/peek.ts';
import type { Scopes } from './scope/scopes.ts';
import type { SkillGroups } from './skill-groups/skill-groups.ts';
import type { Visibility } from './scope/visibility.ts';
import type { AgentTimeline, TimelineRequest } from './statistics/agent-timeline.ts';
import type { TableAnswer, TableRequest } from './statistics/table-answer.ts';
import type { Store } from './store/open-store.ts';
import type { Hub } from './stream/hub.ts';
import type { SavedViews } from './views/saved-views.ts';
import type { Walls } from './walls/create-walls.ts';

/** All long-lived parts of the process, wired. The only place that knows them all. */
export interface Runtime {
  readonly build: string;
  /** Where all pages have the worker that reads the stream; null where each has its own. */
  readonly streamWorker: string | null;
  readonly store: Store;
  readonly audit: AuditLog;
  readonly people: People;
  readonly tokens: ApiTokens;
  readonly access: Access;
  readonly signIn: SignIn;
  readonly connections: Connections;
  readonly fleet: ConnectionFleet;
  /** Which version each connection's service was found to have. */
  readonly versions: Pick<KeptVersions, 'of'>;
  readonly acting: Acting;
  readonly linkedUsers: LinkedUsers;
  readonly notices: Notices;
  readonly keptDays: KeptDays;
  readonly directories: Directories;
  readonly skillGroups: SkillGroups;
  readonly scopes: Scopes;
  readonly images: Images;
  readonly looks: LooksKeeper;
  readonly views: SavedViews;
  readonly walls: Walls;
  readonly hub: Hub;
  readonly metrics: Metrics;
  readonly log: Logger;
  /** One look at live queries, for the first picture of a page. */
  readonly peek: Peek;
  start(): Promise<void>;
  /** Throws AppError `shutting-down` once `stop` was called. */
  ready(): void;
  /** Says goodbye to every viewer and keeps the upstream sessions for the next start. */
  stop(): Promise<void>;
  /** Of the connections that may be seen; row counts only with everything. */
  health(visibility: Visibility): Health;
  tableAnswer(request: TableRequest): TableAnswer;
  timeline(request: TimelineRequest): AgentTimeline;
}
