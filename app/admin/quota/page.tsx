import { currentPerson } from '#server/auth/current-caller';
import { QuotaPage } from '#components/admin/quota/quota-page.tsx';
import { LiveProvider } from '#components/live/live-provider.tsx';
import { titled } from '#components/ui/page-title.ts';

export const generateMetadata = titled('admin.quota.title');

export default function QuotaRoute() {
  currentPerson('manager');
  return (
    <LiveProvider>
      <QuotaPage />
    </LiveProvider>
  );
}
