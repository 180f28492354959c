/** What a panel says when it has no rows to show: one sentence, and one quieter one. */
export function PlainWords({ headline, detail }: { headline: string; detail?: string }) {
  return (
    <div className="flex min-h-0 flex-1 flex-col items-center justify-center gap-3 text-center">
      <p className="text-wall-value leading-tight font-label text-ink">{headline}</p>
      {detail ? <p className="text-wall-label leading-snug text-balance text-ink-2">{detail}</p> : null}
    </div>
  );
}
