import { type Role, isAtLeast } from '#lib/domain/role';

export interface AdminPage {
  href: string;
  /** Names it too, in the words of the navigation. */
  page:
    | 'people'
    | 'connections'
    | 'directory'
    | 'skillGroups'
    | 'quota'
    | 'tokens'
    | 'audit'
    | 'checklist'
    | 'boards'
    | 'playlists'
    | 'displays'
    | 'announcements'
    | 'teams'
    | 'looks';
  /** Who may open it, and so sees it in the navigation. */
  least: Role;
}

export interface AdminPageGroup {
  group: 'access' | 'centre' | 'walls';
  pages: readonly AdminPage[];
}

/** The pages of administration and of the studio, in the order of the navigation. */
export const ADMIN_PAGES: readonly AdminPageGroup[] = [
  {
    group: 'access',
    pages: [
      { href: '/admin/people', page: 'people', least: 'admin' },
      { href: '/admin/tokens', page: 'tokens', least: 'admin' },
      { href: '/admin/audit', page: 'audit', least: 'admin' },
    ],
  },
  {
    group: 'centre',
    pages: [
      { href: '/admin/connections', page: 'connections', least: 'admin' },
      { href: '/admin/directory', page: 'directory', least: 'manager' },
      { href: '/admin/skill-groups', page: 'skillGroups', least: 'manager' },
      { href: '/admin/quota', page: 'quota', least: 'manager' },
      { href: '/admin/checklist', page: 'checklist', least: 'admin' },
    ],
  },
  {
    group: 'walls',
    pages: [
      { href: '/studio/boards', page: 'boards', least: 'supervisor' },
      { href: '/studio/playlists', page: 'playlists', least: 'manager' },
      { href: '/studio/displays', page: 'displays', least: 'manager' },
      { href: '/studio/announcements', page: 'announcements', least: 'manager' },
      { href: '/studio/teams', page: 'teams', least: 'manager' },
      { href: '/admin/looks', page: 'looks', least: 'admin' },
    ],
  },
];

/** Where the studio opens, and from which role on. */
export const STUDIO = { href: '/studio/boards', least: 'supervisor' } as const satisfies Pick<
  AdminPage,
  'href' | 'least'
>;

/** The first page of administration that somebody may open; null for who may open none. */
export function firstAdminPage(role: Role): string | null {
  const pages = ADMIN_PAGES.flatMap((group) => group.pages);
  return pages.find(({ least }) => isAtLeast(role, least))?.href ?? null;
}
