import { redirect } from 'next/navigation';
import { currentPerson } from '#server/auth/current-caller';
import { firstAdminPage } from '#components/admin/shell/admin-pages.ts';

/** The administration itself has no page: it opens with the first one that this person may see. */
export default function AdminRoute() {
  redirect(firstAdminPage(currentPerson('manager').role) ?? '/');
}
