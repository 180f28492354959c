import { describe, expect, it } from 'vitest';
import { OPERATIONS, isOperationName } from '#server/five9/contract/operation-table';
import { writeRequest } from '#server/five9/contract/write-answer';
import { openDomain } from '#server/simulator/testing/simulated-domain';

const PATHS = ['', '/v2', '/v3', '/v4', '/v9_5'];

describe('the endpoint', () => {
  it('answers on every version, with and without a slash at the end', async () => {
    await using domain = await openDomain();
    const origin = new URL(domain.simulator.serviceUrl).origin;
    const statuses: number[] = [];
    for (const path of PATHS)
      for (const slash of ['', '/']) {
        const answer = await fetch(`${origin}/wssupervisor${path}/SupervisorWebService${slash}`, {
          method: 'POST',
          headers: { authorization: `Basic ${btoa('api1:simulator')}` },
          body: writeRequest('getCallCountersState'),
        });
        await answer.text();
        statuses.push(answer.status);
      }
    expect(statuses).toEqual(Array.from({ length: 10 }, () => 200));
  });

  it('uses the prefixes that clients have come to rely on', async () => {
    await using domain = await openDomain();
    const api = domain.as('api1');
    const { body } = await api.open();
    expect(body).toContain('<env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/">');
    expect(body).toContain(
      '<ns2:setSessionParametersResponse xmlns:ns2="http://service.supervisor.ws.five9.com/">',
    );
    const { body: fault, status } = await api.call('getStatistics', { statisticType: 'Nonsense' });
    expect(status).toBe(500);
    expect(fault).toContain('<env:Fault>');
    expect(fault).toContain('<ns2:IncorrectArgumentFault');
  });

  it('serves its description with its own address, whoever asks', async () => {
    await using domain = await openDomain();
    const answer = await fetch(`${domain.simulator.serviceUrl}?wsdl&user=api1`);
    const wsdl = await answer.text();
    expect(answer.status).toBe(200);
    expect(wsdl).toContain(`<soap:address location="${domain.simulator.serviceUrl}"/>`);
    expect(wsdl.match(/<wsdl:input/g)).toHaveLength(66);
  });

  it.each([
    { what: 'GET without wsdl', path: '/wssupervisor/v9_5/SupervisorWebService', method: 'GET', status: 405 },
    { what: 'another method', path: '/wssupervisor/v9_5/SupervisorWebService', method: 'PUT', status: 405 },
    { what: 'another version', path: '/wssupervisor/v99/SupervisorWebService', method: 'POST', status: 404 },
    { what: 'another path', path: '/state', method: 'GET', status: 404 },
    { what: 'a path of slashes', path: '///', method: 'GET', status: 404 },
  ])('refuses $what', async ({ path, method, status }) => {
    await using domain = await openDomain();
    const answer = await fetch(`${new URL(domain.simulator.serviceUrl).origin}${path}`, { method });
    expect([answer.status, (await answer.text()).includes('Envelope')]).toEqual([status, false]);
  });

  it('asks for credentials where there are none or wrong ones', async () => {
    await using domain = await openDomain();
    const wrong = await domain.as('api1', { password: 'wrong' }).open();
    expect([wrong.status, wrong.fault]).toEqual([401, null]);
    const none = await fetch(domain.simulator.serviceUrl, {
      method: 'POST',
      body: writeRequest('getApiVersions'),
    });
    expect([none.status, none.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="simulator"']);
  });

  it.each([
    ['no XML at all', 'hello'],
    ['an empty body', ''],
    ['XML cut short', '<env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/"><env:Body>'],
    ['XML that is no envelope', '<a/>'],
    ['a DTD', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    [
      'an operation that does not exist',
      writeRequest('getApiVersions').replaceAll('getApiVersions', 'dropAllTables'),
    ],
    [
      'a wrapper without the namespace',
      writeRequest('getApiVersions').replace(
        ' xmlns:ns2="http://service.supervisor.ws.five9.com/"',
        ' xmlns:ns2="x"',
      ),
    ],
  ])('answers %s with a Client fault', async (_case, body) => {
    await using domain = await openDomain();
    const answer = await domain.as('api1').post(body);
    expect(answer.status).toBe(500);
    expect(answer.body).toContain('<faultcode>env:Client</faultcode>');
  });

  it('refuses a body of more than a mebibyte', async () => {
    await using domain = await openDomain();
    const answer = await domain.as('api1').post('x'.repeat(1024 * 1024 + 1));
    expect(answer.status).toBe(413);
  });

  it.each([
    ['v9_5', ['getApiVersions', 'getMyPermissions', 'getUserLimits'], []],
    ['v4', ['getMyPermissions', 'getUserLimits'], ['getApiVersions']],
    ['v2', ['getUserLimits'], ['getApiVersions', 'getMyPermissions', 'getDispositionsNames']],
    ['default', ['getUserLimits'], ['getApiVersions', 'getMyPermissions', 'startCampaign']],
  ])('has in %s what that version has', async (version, has, lacks) => {
    await using domain = await openDomain();
    const api = domain.as('api1', { version });
    await api.open();
    for (const operation of has.filter(isOperationName)) expect(await api.outcome(operation)).toBe('ok');
    for (const operation of lacks.filter(isOperationName))
      expect((await api.call(operation)).body).toContain('env:Client');
  });

  it('leaves added objects out of the updates of versions that do not know them', async () => {
    await using domain = await openDomain();
    for (const [version, known] of [
      ['v2', false],
      ['v3', true],
    ] as const) {
      const api = domain.as(version === 'v2' ? 'api1' : 'api2', { version });
      await api.open();
      const { timestamp } = await api.snapshot('ACDStatus');
      await domain.change({ kind: 'add-skill', name: `Skill of ${version}` });
      const { body } = await api.call('getStatisticsUpdate', {
        statisticType: 'ACDStatus',
        previousTimestamp: timestamp,
        longPollingTimeout: 0,
      });
      expect([body.includes('<addedObjects>'), body.includes(`Skill of ${version}`)]).toEqual([known, true]);
    }
  });

  it('knows every operation', async () => {
    await using domain = await openDomain();
    const api = domain.as('api1');
    for (const operation of Object.keys(OPERATIONS).filter(isOperationName)) {
      await api.open();
      expect(await api.outcome(operation)).not.toMatch(/ServerFault|ServiceUnavailableFault|Unlisted/);
    }
  });

  it('counts what was called and how it ended, without names that nobody has', async () => {
    await using domain = await openDomain();
    const api = domain.as('api1');
    await api.open();
    const { timestamp } = await api.snapshot('ACDStatus');
    await api.update('ACDStatus', timestamp);
    await api.outcome('getStatistics', { statisticType: 'Nonsense' });
    await domain.as('nobody').open();
    expect((await domain.control('GET', '/calls')).value).toEqual([
      { service: 'statistics', user: 'api1', operation: 'setSessionParameters', outcome: 'ok', count: 1 },
      { service: 'statistics', user: 'api1', operation: 'getStatistics', outcome: 'ok', count: 1 },
      { service: 'statistics', user: 'api1', operation: 'getStatisticsUpdate', outcome: 'empty', count: 1 },
      {
        service: 'statistics',
        user: 'api1',
        operation: 'getStatistics',
        outcome: 'IncorrectArgumentFault',
        count: 1,
      },
      { service: 'statistics', user: 'unknown', operation: 'unknown', outcome: 'http 401', count: 1 },
    ]);
  });
});
