import type { Metadata } from 'next';
import { WelcomePage } from '#components/admin/sign-in/door-pages.tsx';

export const metadata: Metadata = { title: 'Welcome' };

export default function WelcomeRoute() {
  return <WelcomePage />;
}
