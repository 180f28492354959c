import { ADMIN_PAGES } from '#components/admin/shell/admin-pages.ts';
import { isAtLeast, type Role } from '#lib/domain/role';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import type { Words } from '#lib/words/words';
import type { Command } from '../commands/command.ts';

interface PagesAt {
  role: Role;
  t: Words<'desk'>;
  admin: Words<'admin'>;
  onType: (type: StatisticType) => void;
  onPage: (href: string) => void;
}

/** Where one can go from the desk: its tables, and the pages that a role may open. */
export function pageCommands({ role, t, admin, onType, onPage }: PagesAt): readonly Command[] {
  const pages = ADMIN_PAGES.flatMap((group) => group.pages).filter(({ least }) => isAtLeast(role, least));
  const page = (href: string, title: string): Command => ({
    id: `pages.${href}`,
    group: 'pages',
    title,
    run: () => onPage(href),
  });
  return [
    ...STATISTIC_TYPES.map((type): Command => ({
      id: `tables.${type}`,
      group: 'tables',
      title: t(`tables.${type}.title`),
      run: () => onType(type),
    })),
    page('/wall', admin('shell.surfaces.wall')),
    page('/', admin('shell.surfaces.start')),
    page('/account', admin('shell.account')),
    ...pages.map(({ href, page: name }) => page(href, admin(`shell.pages.${name}`))),
  ];
}
