import { OPERATIONS } from '#server/five9/contract/operation-table';
import { writeAnswer } from '#server/five9/contract/write-answer';
import type { Domain, ServiceAnswer, ServiceCall } from './domain.ts';
import { OneCallAUser } from './one-call-a-user.ts';
import { isSessionless, SESSIONLESS, WITH_SESSION } from './operation-handlers.ts';
import { settingTextsOf } from './request-arguments.ts';
import { readSettings } from './session-settings.ts';

/** The operations of the Statistics service over one domain. */
export class SupervisorService {
  readonly #domain: Domain;
  readonly #inProgress = new OneCallAUser();

  constructor(domain: Domain) {
    this.#domain = domain;
  }

  /** Rejects with a Refusal where the operation ends in a fault, with the signal's reason when the client has gone. */
  async call(call: ServiceCall): Promise<ServiceAnswer> {
    const { caller, operation } = call;
    const { sessions } = this.#domain;
    if (operation === 'setSessionParameters' && sessions.heldElsewhere(caller)) return this.#open(call);
    const leave = await this.#inProgress.enter(caller.account.username);
    try {
      return await this.#run(call);
    } finally {
      leave();
    }
  }

  async #run(call: ServiceCall): Promise<ServiceAnswer> {
    const { operation } = call;
    if (operation === 'setSessionParameters') return this.#open(call);
    const domain = this.#domain;
    const { counters, sessions } = domain;
    counters.spend(OPERATIONS[operation].quota);
    if (isSessionless(operation)) return SESSIONLESS[operation](domain, call);
    const session = sessions.of(call.caller);
    sessions.stir(session);
    try {
      return await WITH_SESSION[operation](domain, call, session);
    } finally {
      sessions.rest(session);
    }
  }

  #open(call: ServiceCall): ServiceAnswer {
    const { counters, sessions, sim } = this.#domain;
    counters.spend(OPERATIONS.setSessionParameters.quota);
    const settings = readSettings(settingTextsOf(call.args), sim.now());
    const session = sessions.open(call.caller, settings);
    sessions.rest(session);
    return { outcome: 'ok', xml: writeAnswer('setSessionParameters') };
  }
}
