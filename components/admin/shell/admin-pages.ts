import { type Role, isAtLeast } from '#lib/domain/role';

export interface AdminPage {
  href: string;
  name: string;
  icon:
    | 'people'
    | 'connections'
    | 'directory'
    | 'quota'
    | 'tokens'
    | 'audit'
    | 'checklist'
    | 'boards'
    | 'playlists'
    | 'displays'
    | 'announcements'
    | 'teams';
  /** Who may open it, and so sees it in the navigation. */
  least: Role;
}

export interface AdminPageGroup {
  title: string;
  pages: readonly AdminPage[];
}

/** The pages of administration and of the studio, in the order of the navigation. */
export const ADMIN_PAGES: readonly AdminPageGroup[] = [
  {
    title: 'Access',
    pages: [
      { href: '/admin/people', name: 'People', icon: 'people', least: 'admin' },
      { href: '/admin/tokens', name: 'Tokens', icon: 'tokens', least: 'admin' },
      { href: '/admin/audit', name: 'Audit', icon: 'audit', least: 'admin' },
    ],
  },
  {
    title: 'Contact centre',
    pages: [
      { href: '/admin/connections', name: 'Connections', icon: 'connections', least: 'admin' },
      { href: '/admin/directory', name: 'Directory', icon: 'directory', least: 'manager' },
      { href: '/admin/quota', name: 'Quota', icon: 'quota', least: 'manager' },
      { href: '/admin/checklist', name: 'Checklist', icon: 'checklist', least: 'admin' },
    ],
  },
  {
    title: 'Walls',
    pages: [
      { href: '/studio/boards', name: 'Boards', icon: 'boards', least: 'supervisor' },
      { href: '/studio/playlists', name: 'Playlists', icon: 'playlists', least: 'manager' },
      { href: '/studio/displays', name: 'Displays', icon: 'displays', least: 'manager' },
      { href: '/studio/announcements', name: 'Announcements', icon: 'announcements', least: 'manager' },
      { href: '/studio/teams', name: 'Teams', icon: 'teams', least: 'manager' },
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
