'use client';

/** Should the desk itself fail: the words and a way back, never a blank page. */
export default function DeskError({ reset }: { reset: () => void }) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-xl flex-col justify-center gap-4 p-8">
      <h1 className="text-2xl font-value">The desk has failed</h1>
      <p className="text-ink-2">
        Something in this page went wrong. The server and its data are not affected by it.
      </p>
      <button
        type="button"
        onClick={reset}
        className="self-start rounded-desk bg-panel-2 px-4 py-2 font-label hover:bg-line"
      >
        Open it again
      </button>
    </main>
  );
}
