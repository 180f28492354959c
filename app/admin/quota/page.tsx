import type { Metadata } from 'next';
import { currentPerson } from '#server/auth/current-caller';
import { QuotaPage } from '#components/admin/quota/quota-page.tsx';
import { LiveProvider } from '#components/live/live-provider.tsx';

export const metadata: Metadata = { title: 'Quota and data ages' };

export default function QuotaRoute() {
  currentPerson('manager');
  return (
    <LiveProvider>
      <QuotaPage />
    </LiveProvider>
  );
}
