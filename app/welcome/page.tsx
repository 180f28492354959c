import type { Metadata } from 'next';
import { WelcomePage } from '#components/admin/sign-in/door-pages.tsx';
import { WordsOf } from '../words-of.tsx';

export const metadata: Metadata = { title: 'Welcome' };

export default function WelcomeRoute() {
  return (
    <WordsOf places={['common', 'admin', 'start']}>
      <WelcomePage />
    </WordsOf>
  );
}
