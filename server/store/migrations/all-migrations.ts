import type { Migration } from 'kysely/migration';
import { first } from './0001-first.ts';
import { signIn } from './0002-sign-in.ts';
import { directoryMembers } from './0003-directory-members.ts';
import { audit } from './0004-audit.ts';
import { checkpoints } from './0005-checkpoints.ts';
import { boardsAndDisplays } from './0006-boards-and-displays.ts';
import { usedTotpStep } from './0007-used-totp-step.ts';
import { images } from './0008-images.ts';
import { looks } from './0009-looks.ts';
import { skillGroups } from './0010-skill-groups.ts';
import { savedViews } from './0011-saved-views.ts';
import { languages } from './0012-languages.ts';
import { linkedUsers } from './0013-linked-users.ts';
import { messages } from './0014-messages.ts';
import { oneLinkAUser } from './0015-one-link-a-user.ts';
import { answeredHelps } from './0016-answered-helps.ts';

/** Every migration by its name; the names' order is the order they run in, so a name is never changed. */
export const ALL_MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first': first,
  '0002-sign-in': signIn,
  '0003-directory-members': directoryMembers,
  '0004-audit': audit,
  '0005-checkpoints': checkpoints,
  '0006-boards-and-displays': boardsAndDisplays,
  '0007-used-totp-step': usedTotpStep,
  '0008-images': images,
  '0009-looks': looks,
  '0010-skill-groups': skillGroups,
  '0011-saved-views': savedViews,
  '0012-languages': languages,
  '0013-linked-users': linkedUsers,
  '0014-messages': messages,
  '0015-one-link-a-user': oneLinkAUser,
  '0016-answered-helps': answeredHelps,
};
