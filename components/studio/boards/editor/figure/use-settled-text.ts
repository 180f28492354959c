'use client';

import { useEffect, useState } from 'react';

const PAUSE_MS = 300;

/** A text that is typed here at once and handed on when the typing pauses. One that is changed elsewhere meanwhile wins. */
export function useSettledText(
  kept: string,
  onSettled: (text: string) => void,
): { text: string; change: (text: string) => void; settle: () => void } {
  const [typed, setTyped] = useState<{ text: string; over: string } | null>(null);
  const isTyping = typed !== null && typed.over === kept && typed.text !== kept;
  const text = isTyping ? typed.text : kept;
  useEffect(() => {
    if (!isTyping) return;
    const timer = setTimeout(() => onSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isTyping, text, onSettled]);
  return {
    text,
    change: (next) => setTyped({ text: next, over: kept }),
    settle: () => {
      if (isTyping) onSettled(text);
    },
  };
}
