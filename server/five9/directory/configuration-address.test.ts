import { describe, expect, it } from 'vitest';
import { configurationAddress } from './configuration-address.ts';

describe('configurationAddress', () => {
  it.each([
    [
      'https://api.five9.com/wssupervisor/v9_5/SupervisorWebService',
      'https://api.five9.com/wsadmin/v13/AdminWebService',
    ],
    [
      'http://127.0.0.1:3900/wssupervisor/SupervisorWebService?wsdl',
      'http://127.0.0.1:3900/wsadmin/v13/AdminWebService',
    ],
    [' api.five9.eu ', 'https://api.five9.eu/wsadmin/v13/AdminWebService'],
    ['api.five9.ca:8443', 'https://api.five9.ca:8443/wsadmin/v13/AdminWebService'],
    ['https://someone:secret@api.five9.com/', 'https://api.five9.com/wsadmin/v13/AdminWebService'],
  ])('is on the host of %s', (url, address) => {
    expect(configurationAddress(url)).toBe(address);
  });

  it.each(['', 'ftp://api.five9.com/', 'https://', 'not a host', 'javascript:alert(1)'])(
    'is none where %j names no host',
    (url) => {
      expect(configurationAddress(url)).toBeNull();
    },
  );
});
