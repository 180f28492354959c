import type { Metadata } from 'next';
import { SetPasswordPage } from '#components/admin/sign-in/door-pages.tsx';
import { WordsOf } from '../words-of.tsx';

export const metadata: Metadata = { title: 'Set your password' };

export default function SetPasswordRoute() {
  return (
    <WordsOf places={['common', 'admin', 'start']}>
      <SetPasswordPage />
    </WordsOf>
  );
}
