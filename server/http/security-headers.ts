export interface SecurityOptions {
  /** The development server needs eval and a socket for its live reload. */
  dev: boolean;
  /** Whether people reach us by https, so that browsers may be told to insist on it. */
  isHttps: boolean;
}

const YEAR_S = 31_536_000;

// What a wall or a desk never asks of its device.
const NEVER_ASKED = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** What every answer says to the browser, by names in small letters. */
export function securityHeaders({ isHttps }: SecurityOptions): Readonly<Record<string, string>> {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'same-origin',
    'permissions-policy': NEVER_ASKED.map((feature) => `${feature}=()`).join(', '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(isHttps && { 'strict-transport-security': `max-age=${YEAR_S}` }),
  };
}

// Where boards stand, a panel may show a page of elsewhere: what `readPageAddress` takes, and nothing else.
const FRAMED_PAGES = 'https: http://localhost:* http://127.0.0.1:*';

/**
 * What a page may load and run: its own files, and of scripts only those that carry this answer's nonce, and what they load.
 * With `framesPages` it may show pages of elsewhere within itself.
 */
export function pagePolicy(nonce: string, { dev, isHttps }: SecurityOptions, framesPages = false): string {
  return policy({
    'default-src': "'self'",
    'script-src': `'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    // The table that is drawn in part, and the grid, place their cells by style attributes.
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': `'self'${dev ? ' ws: wss:' : ''}`,
    'worker-src': "'self'",
    'frame-src': framesPages ? FRAMED_PAGES : "'none'",
    'object-src': "'none'",
    'base-uri': "'self'",
    'form-action': "'self'",
    'frame-ancestors': "'self'",
    ...(isHttps && { 'upgrade-insecure-requests': '' }),
  });
}

/** For answers that are no pages: as a document they may do nothing at all. */
export const DATA_POLICY = policy({ 'default-src': "'none'", 'frame-ancestors': "'none'" });

/** For the gate's own pages. */
export const REFUSAL_POLICY = policy({
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'self'",
});

/** For our static files; the shared worker among them lives by the policy it comes with. */
export function assetPolicy({ dev }: SecurityOptions): string {
  return policy({
    'default-src': "'none'",
    'script-src': `'self'${dev ? " 'unsafe-eval'" : ''}`,
    // A picture opened by itself is a document too.
    'style-src': "'unsafe-inline'",
    'connect-src': `'self'${dev ? ' ws: wss:' : ''}`,
    'frame-ancestors': "'self'",
  });
}

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ');
}
