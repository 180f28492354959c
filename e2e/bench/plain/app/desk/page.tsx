import { PlainDesk } from './plain-desk.tsx';

export const dynamic = 'force-dynamic';

export default function PlainDeskPage() {
  return <PlainDesk />;
}
