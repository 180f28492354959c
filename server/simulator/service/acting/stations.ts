import { ENUMERATIONS } from '#server/five9/contract/enumerations';
import type { Account } from '../accounts.ts';
import { Refusal } from '../refusal.ts';

type ConnectResult = (typeof ENUMERATIONS.connectStationResult)[number];
type ConnectProblem = (typeof ENUMERATIONS.connectStationProblem)[number];

/** What comes of connecting a station. */
type Line = { kind: 'connects'; result: ConnectResult } | { kind: 'fails'; problem: ConnectProblem };

/** A supervisor's login on a station. */
export interface StationLogin {
  station: string;
  /** Another one at each login. */
  password: string;
  isConnected: boolean;
}

const USUAL = 60;
const FIRST_USUAL = 7001;
const FIRST_OF_RESULTS = 7801;
const FIRST_OF_PROBLEMS = 7901;

const LINES: ReadonlyMap<string, Line> = new Map([
  ...Array.from({ length: USUAL }, (_, n): [string, Line] => [
    String(FIRST_USUAL + n),
    { kind: 'connects', result: 'CONNECT_VOICE' },
  ]),
  ...ENUMERATIONS.connectStationResult.map((result, n): [string, Line] => [
    String(FIRST_OF_RESULTS + n),
    { kind: 'connects', result },
  ]),
  ...ENUMERATIONS.connectStationProblem.map((problem, n): [string, Line] => [
    String(FIRST_OF_PROBLEMS + n),
    { kind: 'fails', problem },
  ]),
]);

/**
 * The domain's stations: 7001 to 7060 connect by voice, 7801 and on in each way a station can connect, 7901 and on fail in
 * each way it can fail. One supervisor a station, one station a supervisor.
 */
export class Stations {
  readonly #logins = new Map<string, StationLogin>();
  #given = 0;

  login(account: Account, station: string, isForced: boolean): StationLogin {
    if (!LINES.has(station))
      throw new Refusal('StationNotFoundFault', `There is no station ${station}.`, { stationName: station });
    const holder = [...this.#logins].find(
      ([name, login]) => name !== account.username && login.station === station,
    );
    if (holder && !isForced)
      throw new Refusal('UserAlreadyLoggedInFault', `Station ${station} is in use by ${holder[0]}.`);
    if (holder) this.#logins.delete(holder[0]);
    this.#given += 1;
    const login = { station, password: `sip-${station}-${this.#given}`, isConnected: false };
    this.#logins.set(account.username, login);
    return login;
  }

  /** Connects the caller's station, or tells why it cannot be. */
  connect(account: Account): ConnectResult {
    const login = this.require(account);
    const line = LINES.get(login.station);
    if (line?.kind !== 'connects') {
      login.isConnected = false;
      throw new Refusal('ReconnectStationFault', `Station ${login.station} cannot be connected.`, {
        problem: line?.problem ?? 'UNKNOWN_ERROR',
        stationName: login.station,
      });
    }
    login.isConnected = true;
    return line.result;
  }

  require({ username }: Account): StationLogin {
    const login = this.#logins.get(username);
    if (login) return login;
    throw new Refusal('StationNotLoggedInFault', 'No station: call loginStation first.');
  }

  logout({ username }: Account): void {
    this.#logins.delete(username);
  }

  list(): readonly { user: string; station: string; isConnected: boolean }[] {
    return [...this.#logins].map(([user, { station, isConnected }]) => ({ user, station, isConnected }));
  }
}
