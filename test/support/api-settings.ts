import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApiSettings } from '../../apps/api/settings/api-settings.js';

type Given = Pick<ApiSettings, 'databaseUrl' | 'recordKek' | 'issuer'> & Partial<ApiSettings>;

/** Settings of an api in a test's own process; what is not given is what the product has by default. */
export const testSettings = (given: Given): ApiSettings => ({
  temporalAddress: '127.0.0.1:1',
  temporalNamespace: 'nowhere',
  host: '127.0.0.1',
  port: 0,
  publicUrl: 'http://127.0.0.1:1',
  audience: 'isen-mulang',
  personClaim: 'sub',
  client: { id: 'isen-mulang', secret: undefined },
  browserSession: { idleMinutes: 30, hoursMax: 10 },
  limits: { person: 12_000, signIn: 600, stranger: 300 },
  trustedProxies: [],
  logLevel: 'silent',
  filesFolder: join(tmpdir(), `isen-mulang-files-${process.pid}`),
  metrics: { host: '127.0.0.1', port: undefined },
  tracesUrl: undefined,
  ...given,
});
