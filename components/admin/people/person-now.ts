import type { PersonView } from '#lib/domain/person';
import { sendJson } from '#components/ui/send-json.ts';
import { peopleAnswer } from './person-answers.ts';

/** The person as the server has them at this moment; null where it cannot tell. */
export async function personNow(id: string): Promise<PersonView | null> {
  const sent = await sendJson({ method: 'GET', path: '/api/people' });
  const read = peopleAnswer.safeParse(sent.kind === 'done' ? sent.body : null);
  return read.success ? (read.data.people.find((person) => person.id === id) ?? null) : null;
}
