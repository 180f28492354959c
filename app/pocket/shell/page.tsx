import { runtime } from '#server/runtime-access';
import { PocketShell } from '#components/pocket/kept/pocket-shell.tsx';

export const dynamic = 'force-dynamic';

/** For anyone, and the same for everybody: a phone without a network shows what it kept itself, in this page. */
export default function PocketShellPage() {
  return <PocketShell build={runtime().build} />;
}
