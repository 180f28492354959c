import { currentPerson } from '#server/auth/current-caller';
import { ChecklistPage } from '#components/admin/checklist/checklist-page.tsx';
import { titled } from '#components/ui/page-title.ts';
import './print.css';

export const generateMetadata = titled('admin.checklist.pageTitle');

export default function ChecklistRoute() {
  currentPerson('admin');
  return <ChecklistPage />;
}
