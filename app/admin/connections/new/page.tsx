import type { Metadata } from 'next';
import { currentPerson } from '#server/auth/current-caller';
import { NewConnection } from '#components/admin/connections/new-connection.tsx';

export const metadata: Metadata = { title: 'New connection' };

export default function NewConnectionRoute() {
  currentPerson('admin');
  return <NewConnection zones={Intl.supportedValuesOf('timeZone')} />;
}
