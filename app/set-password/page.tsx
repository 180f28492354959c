import type { Metadata } from 'next';
import { SetPasswordPage } from '#components/admin/sign-in/door-pages.tsx';

export const metadata: Metadata = { title: 'Set your password' };

export default function SetPasswordRoute() {
  return <SetPasswordPage />;
}
