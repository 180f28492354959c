import type { Role } from './role.ts';

/** What a role is called, and what it lets someone do that the one before it does not. */
export const ROLE_WORDS: Readonly<Record<Role, { name: string; may: string }>> = {
  viewer: { name: 'Viewer', may: 'Looks at walls and tables.' },
  supervisor: { name: 'Supervisor', may: 'Also follows single agents and takes tables along as files.' },
  manager: { name: 'Manager', may: 'Also sees the directory, the quota and the ages of the data.' },
  admin: { name: 'Administrator', may: 'Also adds people, connections and tokens, and reads the audit.' },
};
