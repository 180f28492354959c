import { redirect } from 'next/navigation';
import { currentPerson } from '#server/auth/current-caller';
import { STUDIO } from '#components/admin/shell/admin-pages.ts';

/** The studio itself has no page: it opens with its boards. */
export default function StudioRoute() {
  currentPerson(STUDIO.least);
  redirect(STUDIO.href);
}
