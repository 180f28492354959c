'use client';

import { useEffect } from 'react';

const AGAIN_MS = 15_000;

/** The last resort of a page: says so, and tries again by itself, since nobody may be there to press a button. */
export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  const { title, text } = wordsOf(error.digest);
  useEffect(() => {
    const timer = setTimeout(retry, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [retry]);
  return (
    <main className="mx-auto flex min-h-dvh max-w-3xl flex-col justify-center gap-4 p-8">
      <h1 className="text-3xl font-value">{title}</h1>
      <p className="text-lg text-ink-2">{text} It tries again every 15 seconds.</p>
      <button
        type="button"
        onClick={retry}
        className="self-start rounded-desk bg-panel-2 px-5 py-3 font-label hover:bg-line"
      >
        Try again now
      </button>
    </main>
  );
}

function wordsOf(digest: string | undefined): { title: string; text: string } {
  if (digest === 'store-failed')
    return {
      title: 'The store does not answer',
      text: 'What Watchfloor keeps cannot be read at the moment; its log says why. Walls and desks that are open go on.',
    };
  return { title: 'This page failed', text: 'No number is shown, because none could be trusted.' };
}
