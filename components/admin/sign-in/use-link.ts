'use client';

import { useEffect, useState } from 'react';
import { ownProblem, type Problem } from '#components/ui/problem.ts';
import { sendJson } from '#components/ui/send-json.ts';
import { linkPurpose, type LinkPurpose } from './link-purpose.ts';
import { useFragment } from './use-fragment.ts';

type LinkPurposeOf<Purpose extends LinkPurpose['purpose']> = Extract<LinkPurpose, { purpose: Purpose }>;

/** How the one-time link stands by which the page was opened. */
export type LinkState<Purpose extends LinkPurpose['purpose']> =
  | { kind: 'looking' }
  /** Opened without a link, or loaded again after it was taken out of the address. */
  | { kind: 'missing' }
  /** Used, too old, replaced by a newer one, or never ours. */
  | { kind: 'void' }
  | { kind: 'unknown'; problem: Problem }
  | { kind: 'good'; token: string; link: LinkPurposeOf<Purpose> };

/** Asks what the link in the address is for. `again` asks once more. */
export function useLink<Purpose extends LinkPurpose['purpose']>(
  purpose: Purpose,
): { state: LinkState<Purpose>; again: () => void } {
  const token = useFragment();
  const [asked, setAsked] = useState(0);
  const [told, setTold] = useState<{ token: string; state: LinkState<Purpose> } | null>(null);
  useEffect(() => {
    if (!token) return;
    let left = false;
    void inspect(token, purpose).then((state) => {
      if (!left) setTold({ token, state });
    });
    return () => {
      left = true;
    };
  }, [token, purpose, asked]);
  const again = (): void => {
    setTold(null);
    setAsked(asked + 1);
  };
  if (token === undefined) return { state: { kind: 'looking' }, again };
  if (token === null) return { state: { kind: 'missing' }, again };
  return { state: told?.token === token ? told.state : { kind: 'looking' }, again };
}

async function inspect<Purpose extends LinkPurpose['purpose']>(
  token: string,
  purpose: Purpose,
): Promise<LinkState<Purpose>> {
  const sent = await sendJson({ method: 'POST', path: '/api/links/inspect', body: { token } });
  if (sent.kind === 'failed')
    return sent.problem.code === 'not-found' ? { kind: 'void' } : { kind: 'unknown', problem: sent.problem };
  const read = linkPurpose.safeParse(sent.body);
  if (!read.success) return { kind: 'unknown', problem: ownProblem({ kind: 'unreadable' }) };
  return isFor(read.data, purpose) ? { kind: 'good', token, link: read.data } : { kind: 'void' };
}

function isFor<Purpose extends LinkPurpose['purpose']>(
  link: LinkPurpose,
  purpose: Purpose,
): link is LinkPurposeOf<Purpose> {
  return link.purpose === purpose;
}
