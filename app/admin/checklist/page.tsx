import type { Metadata } from 'next';
import { currentPerson } from '#server/auth/current-caller';
import { ChecklistPage } from '#components/admin/checklist/checklist-page.tsx';
import './print.css';

export const metadata: Metadata = { title: 'Checklist' };

export default function ChecklistRoute() {
  currentPerson('admin');
  return <ChecklistPage />;
}
