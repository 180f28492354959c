/**
 * Whether a request was meant for this server. Another site can point a name of its own at our address, and a browser then
 * takes our pages for that site's; what it cannot do is ask for us by our own names. Bound to this machine only, the server
 * answers to the machine's own names and to those in `allowed`; bound to a network, to any name unless some are allowed.
 * A client that names no host is no browser.
 */
export function isKnownHost(
  host: string | undefined,
  { boundTo, allowed }: { boundTo: string; allowed: readonly string[] },
): boolean {
  if (host === undefined) return true;
  const name = nameIn(host);
  if (name === null) return false;
  if (isOwnMachine(name) || allowed.includes(name)) return true;
  return !isOwnMachine(boundTo.toLowerCase()) && allowed.length === 0;
}

function nameIn(host: string): string | null {
  const found = /^(\[[\da-f:.]+\]|[^:/?#@\s]+)(?::\d{1,5})?$/i.exec(host);
  return found?.[1]?.toLowerCase().replace(/^\[|\]$/g, '') ?? null;
}

/** Whether a host's name in small letters is this machine's own. */
export function isOwnMachine(name: string): boolean {
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === '::1' ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name)
  );
}
