import type { ReactNode } from 'react';

interface KeyValue {
  key: string;
  value: ReactNode;
}

/** What is known of one thing: a name and its value a line. */
export function KeyValueList({ items }: { items: readonly KeyValue[] }) {
  return (
    <dl className="grid grid-cols-[minmax(120px,max-content)_minmax(0,1fr)] gap-x-6 gap-y-2 text-sm max-sm:grid-cols-1 max-sm:gap-y-0.5">
      {items.map(({ key, value }) => (
        <div key={key} className="contents">
          <dt className="text-ink-2 max-sm:text-desk-label">{key}</dt>
          <dd className="m-0 min-w-0 text-ink wrap-anywhere max-sm:mb-2">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
