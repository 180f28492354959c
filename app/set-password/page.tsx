import { SetPasswordPage } from '#components/admin/sign-in/door-pages.tsx';
import { titled } from '#components/ui/page-title.ts';
import { WordsOf } from '../words-of.tsx';

export const generateMetadata = titled('admin.signIn.setPassword.title');

export default function SetPasswordRoute() {
  return (
    <WordsOf places={['common', 'admin', 'start']}>
      <SetPasswordPage />
    </WordsOf>
  );
}
