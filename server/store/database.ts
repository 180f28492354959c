import type { AuditTable } from './tables/audit.ts';
import type { BoardTable, BoardVersionTable, TeamMemberTable, TeamTable } from './tables/board.ts';
import type { CheckpointPieceTable } from './tables/checkpoint.ts';
import type { ConnectionTable, CredentialTable } from './tables/connection.ts';
import type {
  DirectoryEntryTable,
  DirectoryMembersTable,
  DirectoryStandingTable,
} from './tables/directory.ts';
import type { AnnouncementTable, DisplayTable, PlaylistTable } from './tables/display.ts';
import type { ImageTable } from './tables/image.ts';
import type { LinkedUserTable } from './tables/linked-user.ts';
import type { LooksTable } from './tables/looks.ts';
import type { MessageTable } from './tables/message.ts';
import type { ApiTokenTable, OneTimeLinkTable, PersonTable } from './tables/people.ts';
import type { DefaultViewTable, SavedViewTable } from './tables/saved-view.ts';
import type { SettingTable } from './tables/setting.ts';
import type { SkillGroupTable } from './tables/skill-group.ts';
import type {
  AuthAccountTable,
  AuthSessionTable,
  AuthTwoFactorTable,
  AuthUserTable,
  AuthVerificationTable,
} from './tables/sign-in.ts';

/**
 * All tables of our own, by name. Columns keep to what SQLite and PostgreSQL share: text, integer (booleans as 0 and 1),
 * bigint for epoch ms, double; JSON as text; ids made in the app. The tables of the sign-in library stand beside them.
 */
export interface Database {
  setting: SettingTable;
  image: ImageTable;
  looks: LooksTable;
  person: PersonTable;
  auth_user: AuthUserTable;
  auth_session: AuthSessionTable;
  auth_account: AuthAccountTable;
  auth_verification: AuthVerificationTable;
  auth_two_factor: AuthTwoFactorTable;
  one_time_link: OneTimeLinkTable;
  api_token: ApiTokenTable;
  connection: ConnectionTable;
  connection_credential: CredentialTable;
  linked_user: LinkedUserTable;
  directory_entry: DirectoryEntryTable;
  directory_members: DirectoryMembersTable;
  directory_standing: DirectoryStandingTable;
  skill_group: SkillGroupTable;
  audit_entry: AuditTable;
  message: MessageTable;
  team: TeamTable;
  team_member: TeamMemberTable;
  board: BoardTable;
  board_version: BoardVersionTable;
  playlist: PlaylistTable;
  announcement: AnnouncementTable;
  display: DisplayTable;
  saved_view: SavedViewTable;
  default_view: DefaultViewTable;
  checkpoint_piece: CheckpointPieceTable;
}
