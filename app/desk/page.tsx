import type { Metadata } from 'next';
import { LiveProvider } from '#components/live/live-provider.tsx';
import { Desk } from '#components/desk/desk.tsx';
import { RestProvider } from './rest-provider.tsx';

export const metadata: Metadata = { title: 'Desk' };

export default function DeskPage() {
  return (
    <LiveProvider>
      <RestProvider>
        <Desk />
      </RestProvider>
    </LiveProvider>
  );
}
