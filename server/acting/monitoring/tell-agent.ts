import type { ActOutcome } from '#lib/domain/act-outcome';
import type { PostDeeds } from './monitoring-desk.ts';
import type { Post } from './posts.ts';

/** Writes to an agent, on their screen, that they are about to be listened to. What is written is not noted. */
export async function tellAgent(
  { noted }: Pick<PostDeeds, 'noted'>,
  post: Post,
  { agent, text }: { agent: string; text: string },
): Promise<ActOutcome> {
  const { messages } = post.source;
  const { outcome } = await noted(
    post,
    { action: 'agent.told', subject: { kind: 'agent', id: agent, name: agent }, details: {} },
    async () => {
      const people = await messages.people();
      if (people.kind !== 'done') return people;
      const found = people.value.find(({ name, role }) => name === agent && role === 'agent');
      if (found) return await messages.inform(found, text);
      return { kind: 'refused', refusal: { code: 'no-such-agent', agent }, tookMs: people.tookMs };
    },
  );
  return outcome;
}
