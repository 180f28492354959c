'use client';

import { useEffect, useState } from 'react';

/**
 * The secret that a link carries behind its `#`, where no server, log or Referer sees it; taken out of the address bar at
 * once. Undefined until the page has looked, null where there is none.
 */
export function useFragment(): string | null | undefined {
  const [found, setFound] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    const look = (): void => {
      const text = location.hash.slice(1);
      // Looked at twice in a row (strict mode, another link opened here), the first find stays.
      setFound((before) => (text === '' ? (before ?? null) : text));
      if (text !== '') history.replaceState(history.state, '', location.pathname + location.search);
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return found;
}
