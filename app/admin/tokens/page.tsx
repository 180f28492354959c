import type { Metadata } from 'next';
import { systemClock } from '#lib/domain/clock';
import { currentPerson } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { Tokens } from '#components/admin/tokens/tokens.tsx';

export const metadata: Metadata = { title: 'Tokens' };

export default async function TokensRoute() {
  currentPerson('admin');
  return <Tokens tokens={await runtime().tokens.list()} now={systemClock.now()} />;
}
