import { systemClock } from '#lib/domain/clock';
import { currentPerson } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { Tokens } from '#components/admin/tokens/tokens.tsx';
import { titled } from '#components/ui/page-title.ts';

export const generateMetadata = titled('admin.tokens.title');

export default async function TokensRoute() {
  currentPerson('admin');
  return <Tokens tokens={await runtime().tokens.list()} now={systemClock.now()} />;
}
