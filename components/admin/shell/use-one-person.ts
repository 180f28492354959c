import { useEffect } from 'react';

const CHANNEL = 'watchfloor-person';

/**
 * Pages of one browser are one person's: where a page is opened by somebody else, those of before are loaded anew, so that none
 * names, or acts for, whoever was signed in when it was opened.
 */
export function useOnePerson(personId: string): void {
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', ({ data }) => {
      if (data !== personId) location.reload();
    });
    channel.postMessage(personId);
    return () => channel.close();
  }, [personId]);
}
