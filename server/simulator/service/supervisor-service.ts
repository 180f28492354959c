import { OPERATIONS } from '#server/five9/contract/operation-table';
import { writeAnswer } from '#server/five9/contract/write-answer';
import {
  getApiVersions,
  getCallCountersState,
  getLoggedInUsers,
  getMyGroupIds,
  getMyPermissions,
  getMySkillsIds,
  getSessionParameters,
  getUserLimits,
} from './directory-operations.ts';
import type { Domain, ServiceAnswer, ServiceCall } from './domain.ts';
import { OneCallAUser } from './one-call-a-user.ts';
import { Refusal } from './refusal.ts';
import { settingTextsOf } from './request-arguments.ts';
import type { Session } from './session.ts';
import { readSettings } from './session-settings.ts';
import { getColumnNames, getStatistics } from './statistics-operations.ts';
import { getStatisticsUpdate } from './update-operation.ts';

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
    const { counters, sessions } = this.#domain;
    if (call.operation === 'setSessionParameters') return this.#open(call);
    counters.spend(OPERATIONS[call.operation].quota);
    if (!OPERATIONS[call.operation].needsSession) return this.#withoutSession(call);
    const session = sessions.of(call.caller);
    sessions.stir(session);
    try {
      return await this.#withSession(call, session);
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

  #withoutSession(call: ServiceCall): ServiceAnswer {
    switch (call.operation) {
      case 'getCallCountersState':
        return getCallCountersState(this.#domain, call);
      case 'getApiVersions':
        return getApiVersions(this.#domain, call);
      default:
        return notYet(call);
    }
  }

  #withSession(call: ServiceCall, session: Session): ServiceAnswer | Promise<ServiceAnswer> {
    const domain = this.#domain;
    switch (call.operation) {
      case 'closeSession':
        domain.sessions.close(session.account);
        return { outcome: 'ok', xml: writeAnswer('closeSession') };
      case 'getSessionParameters':
        return getSessionParameters(call, session);
      case 'getColumnNames':
        return getColumnNames(domain, call, session);
      case 'getStatistics':
        return getStatistics(domain, call, session);
      case 'getStatisticsUpdate':
        return getStatisticsUpdate(domain, call, session);
      case 'getLoggedInUsers':
        return getLoggedInUsers(domain, call);
      case 'getMyGroupIds':
        return getMyGroupIds(domain, call);
      case 'getMyPermissions':
        return getMyPermissions(domain, call);
      case 'getMySkillsIds':
        return getMySkillsIds(domain, call);
      case 'getUserLimits':
        return getUserLimits(domain, call);
      default:
        return notYet(call);
    }
  }
}

function notYet({ operation }: ServiceCall): never {
  throw new Refusal('ServiceUnavailableFault', `${operation} is not available here.`);
}
