import { describe, expect, it } from 'vitest';
import { readEnv } from './env.ts';

const needed = {
  FIVE9_URL: 'https://api.five9.com',
  FIVE9_USERNAME: 'wall',
  FIVE9_PASSWORD: 'hunter2-secret',
};

describe('reading the environment', () => {
  it('fills in everything but the connection', () => {
    const reading = readEnv(needed);
    expect(reading).toMatchObject({
      kind: 'ok',
      env: {
        port: 3000,
        host: '127.0.0.1',
        five9: { settings: { shiftStartMs: 28_800_000, statisticsRange: 'day', rollingPeriod: '30m' } },
        databaseUrl: null,
        isDemo: false,
      },
    });
  });

  it('reads the names a proxy may pass on', () => {
    const reading = readEnv({ ...needed, ALLOWED_HOSTS: 'Wall.example.com, desk.example.com' });
    expect(reading).toMatchObject({ env: { allowedHosts: ['wall.example.com', 'desk.example.com'] } });
  });

  it('takes the name people use among those it goes by, and keeps to its origin', () => {
    const reading = readEnv({ PUBLIC_URL: 'https://Wall.example.com/', ALLOWED_HOSTS: 'desk.example.com' });
    expect(reading).toMatchObject({
      env: { publicUrl: 'https://wall.example.com', allowedHosts: ['wall.example.com', 'desk.example.com'] },
    });
  });

  it('believes the proxies it is told of and no others', () => {
    const reading = readEnv({ TRUSTED_PROXIES: '10.0.0.0/8, ::1' });
    const trusts = (address: string) => reading.kind === 'ok' && reading.env.trustedProxies.has(address);
    expect(['10.2.3.4', '::1', '127.0.0.1'].map(trusts)).toEqual([true, true, false]);
  });

  it('completes a bare host to the newest service path, whose version is to be found, and keeps a given path', () => {
    const paths = ['https://api.five9.eu', 'https://api.five9.com/wssupervisor/v4/SupervisorWebService'].map(
      (url) => {
        const reading = readEnv({ ...needed, FIVE9_URL: url });
        if (reading.kind !== 'ok') return reading.problems;
        const settings = reading.env.five9?.settings;
        return [settings?.url, settings?.findsVersion ?? false];
      },
    );
    expect(paths).toEqual([
      ['https://api.five9.eu/wssupervisor/v9_5/SupervisorWebService', true],
      ['https://api.five9.com/wssupervisor/v4/SupervisorWebService', false],
    ]);
  });

  it('takes plain http on this machine, and leaves out what stands behind a copied address', () => {
    const reading = readEnv({
      ...needed,
      FIVE9_URL: 'http://127.0.0.1:3900/wssupervisor/v4/X?wsdl&user=me#top',
    });
    expect(reading).toMatchObject({
      kind: 'ok',
      env: { five9: { settings: { url: 'http://127.0.0.1:3900/wssupervisor/v4/X' } } },
    });
  });

  it('does without a connection of its own', () => {
    expect(readEnv({})).toMatchObject({ kind: 'ok', env: { five9: null } });
  });

  it.each([
    [{ PUBLIC_URL: 'wall.example.com' }, 'PUBLIC_URL: must be an address such as https://'],
    [{ PUBLIC_URL: 'https://example.com/wall' }, 'PUBLIC_URL: must be an address without a path'],
    [{ TRUSTED_PROXIES: 'nginx' }, 'TRUSTED_PROXIES: must be addresses or networks'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL: must be an address such as postgres://'],
    [{ ...needed, FIVE9_PASSWORD: '' }, 'FIVE9_PASSWORD: is not set'],
    [{ ...needed, FIVE9_URL: 'ftp://x' }, 'FIVE9_URL: must be an http or https address'],
    [{ ...needed, FIVE9_URL: 'http://api.five9.com' }, 'FIVE9_URL: must be https'],
    [{ ...needed, FIVE9_ZONE: 'Mars/Olympus' }, 'FIVE9_ZONE: must be an IANA time zone'],
    [{ ...needed, FIVE9_SHIFT_START: '25:00' }, 'FIVE9_SHIFT_START: must be a time of day'],
    [{ ...needed, PORT: '70000' }, 'PORT: '],
  ])('names the variable that is wrong and what it must be: %#', (variables, expected) => {
    const reading = readEnv(variables);
    expect(reading.kind === 'bad' && reading.problems.join('\n')).toContain(expected);
  });

  it('reads the company’s own sign-in, with what it leaves open', () => {
    const oidc = {
      PUBLIC_URL: 'https://wall.example.com',
      OIDC_ISSUER: 'https://login.example.com/realms/x',
      OIDC_CLIENT_ID: 'watchfloor',
      OIDC_CLIENT_SECRET: 'hunter2-secret',
    };
    expect(readEnv(oidc)).toMatchObject({
      kind: 'ok',
      env: {
        oidc: {
          issuer: 'https://login.example.com/realms/x',
          clientId: 'watchfloor',
          name: 'your company',
          jwksUrl: null,
          signUp: 'invited',
        },
      },
    });
    const more = {
      ...oidc,
      OIDC_NAME: 'Example',
      OIDC_SIGN_UP: 'viewer',
      OIDC_JWKS_URL: 'http://127.0.0.1:1/jwks',
    };
    expect(readEnv(more)).toMatchObject({
      env: { oidc: { name: 'Example', signUp: 'viewer', jwksUrl: 'http://127.0.0.1:1/jwks' } },
    });
    expect(readEnv({})).toMatchObject({ kind: 'ok', env: { oidc: null } });
  });

  it.each([
    [{ OIDC_ISSUER: 'https://login.example.com' }, ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'PUBLIC_URL']],
    [{ OIDC_CLIENT_ID: 'x', PUBLIC_URL: 'https://wall.example.com' }, ['OIDC_ISSUER', 'OIDC_CLIENT_SECRET']],
  ])('names what a company’s sign-in lacks: %#', (variables, missing) => {
    const problems = missing.map((name) => `${name}: is not set`);
    expect(readEnv(variables)).toEqual({ kind: 'bad', problems });
  });

  it.each([
    [{ OIDC_ISSUER: 'http://login.example.com' }, 'OIDC_ISSUER: must be https'],
    [{ OIDC_TOKEN_URL: 'login.example.com' }, 'OIDC_TOKEN_URL: must be an address'],
    [{ OIDC_SIGN_UP: 'everyone' }, 'OIDC_SIGN_UP: '],
    [{ OIDC_NAME: 'x'.repeat(61) }, 'OIDC_NAME: must have at most 60 characters'],
  ])('names what is wrong with a company’s sign-in: %#', (variables, expected) => {
    const reading = readEnv(variables);
    expect(reading.kind === 'bad' && reading.problems.join('\n')).toContain(expected);
  });

  it('never repeats a value in a problem', () => {
    const reading = readEnv({ ...needed, FIVE9_URL: 'nonsense-with-secret', PORT: 'hunter2' });
    expect(JSON.stringify(reading)).not.toMatch(/secret|hunter2/);
  });
});
