import type { Metadata } from 'next';
import { WelcomePage } from '#components/admin/sign-in/door-pages.tsx';

export const metadata: Metadata = { title: 'Welcome' };
export const dynamic = 'force-dynamic';

export default function WelcomeRoute() {
  return <WelcomePage />;
}
