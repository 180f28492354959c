import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TlsServer extends AsyncDisposable {
  /** On `localhost`, whatever the certificate says. */
  url: string;
  /** The certificate, self-signed, as PEM. */
  certificate: string;
}

/** For whom the certificate is, and until when, as `YYYYMMDDhhmmssZ`. */
export interface Certificate {
  name: string;
  until: string;
}

const CONFIGURATION = `[ca]
default_ca = one
[one]
database = index.txt
serial = serial
new_certs_dir = .
default_md = sha256
policy = any
copy_extensions = copy
[any]
commonName = supplied
`;

/** An HTTPS server on loopback with a certificate made on the spot. */
export async function startTlsServer(wanted: Certificate): Promise<TlsServer> {
  const { key, cert } = makeCertificate(wanted);
  const server = createServer({ key, cert }, (_, response) => response.end('hello'));
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the server is not listening on a port');
  return {
    url: `https://localhost:${address.port}/wssupervisor/v9_5/SupervisorWebService`,
    certificate: cert,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function makeCertificate({ name, until }: Certificate): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  const openssl = (...args: string[]): unknown =>
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  try {
    writeFileSync(join(folder, 'ca.cnf'), CONFIGURATION);
    writeFileSync(join(folder, 'index.txt'), '');
    writeFileSync(join(folder, 'serial'), '01\n');
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', 'key.pem'];
    const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`];
    openssl('req', '-new', ...key, ...subject, '-out', 'request.pem');
    const signing = ['-selfsign', '-config', 'ca.cnf', '-keyfile', 'key.pem', '-in', 'request.pem'];
    const dates = ['-startdate', '20200101000000Z', '-enddate', until];
    openssl('ca', ...signing, ...dates, '-batch', '-notext', '-out', 'cert.pem');
    return {
      key: readFileSync(join(folder, 'key.pem'), 'utf8'),
      cert: readFileSync(join(folder, 'cert.pem'), 'utf8'),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
