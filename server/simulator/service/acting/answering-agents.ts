import type { Clock } from '#lib/domain/clock';
import type { Chat } from './chat.ts';
import type { ChatMessage, ChatUser } from './chat-message.ts';

const ACCEPTS_MS = 2000;
const ANSWERS_MS = 3000;
const REPLIES = ['OK', 'On it.', 'Thank you.', 'Can you take a look with me?', 'Done.'] as const;

/**
 * What agents do about messages. By the last digit of their id: 0 declines invitations, 1 lets them lapse, the others accept
 * after two seconds; in a chat they answer what a supervisor writes after three.
 */
export function answeringAgents(
  base: Clock,
  chat: () => Chat,
): (agent: ChatUser, message: ChatMessage) => void {
  let said = 0;
  const later = (waitMs: number, act: () => void): void => {
    base.after(waitMs, () => {
      try {
        act();
      } catch {
        // The chat has ended, or the agent is no longer in it.
      }
    });
  };
  return (user, { type, chatId, from }) => {
    const kind = user.userId.at(-1);
    if (type === 'REQUEST' || type === 'INVITE') {
      if (kind === '1') return;
      later(ACCEPTS_MS, () => chat().answer(chatId, { user, isAccepted: kind !== '0' }));
    }
    if (type === 'CHAT' && from.role !== 'Agent') {
      const text = REPLIES[said++ % REPLIES.length] ?? REPLIES[0];
      later(ANSWERS_MS, () => chat().say(chatId, { from: user, text }));
    }
  };
}
