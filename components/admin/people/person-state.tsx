import { Ban, FlaskConical, Mail } from 'lucide-react';
import { Badge } from '#components/ui/badge.tsx';
import type { ListedPerson } from './listed-person.ts';

/** What is out of the ordinary about a person's access; nothing where nothing is. */
export function PersonState({ person }: { person: ListedPerson }) {
  if (person.isDemo)
    return <Badge icon={<FlaskConical size={13} aria-hidden />}>Demonstration’s guest</Badge>;
  if (person.disabledAt !== null)
    return (
      <Badge tone="warn" icon={<Ban size={13} aria-hidden />}>
        Disabled
      </Badge>
    );
  if (person.lastSignInAt === null)
    return (
      <Badge icon={<Mail size={13} aria-hidden />}>{person.hasPassword ? 'Never came in' : 'Invited'}</Badge>
    );
  return null;
}
