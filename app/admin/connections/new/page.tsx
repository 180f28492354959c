import { currentPerson } from '#server/auth/current-caller';
import { NewConnection } from '#components/admin/connections/new-connection.tsx';
import { titled } from '#components/ui/page-title.ts';

export const generateMetadata = titled('admin.connections.new.title');

export default function NewConnectionRoute() {
  currentPerson('admin');
  return <NewConnection zones={Intl.supportedValuesOf('timeZone')} />;
}
