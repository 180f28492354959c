import { parseArgs } from 'node:util';
import { rescueAdministrator } from '#server/auth/rescue';
import { runCommand, UsageError } from './command.ts';

const help = `Usage: npm run rescue -- --email ADDRESS [options]

Prints a link with which a locked-out administrator sets a new password. It works once, for a day.

  --email ADDRESS        whose account
  --second-factor off    also takes a lost second factor off
  --admin                gives access and the administrator's role to somebody who has not both

Environment: DATA_DIR or DATABASE_URL, PUBLIC_URL, HOST and PORT, as they are for the server, which may be running.
`;

await runCommand(async ({ env, store, clock, audit }) => {
  const { email, admin, 'second-factor': secondFactor } = readFlags();
  const { person, token } = await rescueAdministrator(
    { db: store.db, clock, audit },
    { email, makeAdmin: admin, dropSecondFactor: secondFactor === 'off' },
  );
  const host = ['0.0.0.0', '::'].includes(env.host) ? '127.0.0.1' : env.host;
  const origin = env.publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${env.port}`;
  process.stdout.write(
    `With this link ${person.name} sets a new password, once, within a day:\n\n  ${origin}/set-password#${token}\n\n`,
  );
});

function readFlags(): { email: string; admin: boolean; 'second-factor': string | undefined } {
  try {
    const { values } = parseArgs({
      options: {
        email: { type: 'string' },
        admin: { type: 'boolean', default: false },
        'second-factor': { type: 'string' },
      },
    });
    if (values.email === undefined) throw new Error('--email says whose account');
    if (![undefined, 'off'].includes(values['second-factor']))
      throw new Error('--second-factor can only be off');
    return { email: values.email, admin: values.admin, 'second-factor': values['second-factor'] };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : ''}\n\n${help}`);
  }
}
