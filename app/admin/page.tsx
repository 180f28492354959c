import { redirect } from 'next/navigation';
import { isAtLeast } from '#lib/domain/role';
import { currentPerson } from '#server/auth/current-caller';
import { ADMIN_PAGES } from '#components/admin/shell/admin-pages.ts';

/** The administration itself has no page: it opens with the first one that this person may see. */
export default function AdminRoute() {
  const { role } = currentPerson('manager');
  const first = ADMIN_PAGES.flatMap(({ pages }) => pages).find(({ least }) => isAtLeast(role, least));
  redirect(first?.href ?? '/');
}
