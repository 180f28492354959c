import type { Role } from './role.ts';

/** What a role is called, and what all it lets someone do. */
export const ROLE_WORDS: Readonly<Record<Role, { name: string; may: string }>> = {
  viewer: { name: 'Viewer', may: 'Looks at the wall.' },
  supervisor: { name: 'Supervisor', may: 'Looks at the wall and the desk with its tables.' },
  manager: { name: 'Manager', may: 'Wall and desk, and the quota and the directory.' },
  admin: { name: 'Administrator', may: 'Everything: people, connections, tokens and the audit too.' },
};
