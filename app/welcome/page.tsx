import { WelcomePage } from '#components/admin/sign-in/door-pages.tsx';
import { titled } from '#components/ui/page-title.ts';
import { WordsOf } from '../words-of.tsx';

export const generateMetadata = titled('admin.signIn.welcome.pageTitle');

export default function WelcomeRoute() {
  return (
    <WordsOf places={['common', 'admin', 'start']}>
      <WelcomePage />
    </WordsOf>
  );
}
