import { expect, test } from 'vitest';
import { isDatabaseOutage } from './outage.js';

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code });

test.each([
  ['connection refused', coded('ECONNREFUSED')],
  ['both addresses refused', new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')])],
  ['server going down', coded('57P01')],
  ['too many connections', coded('53300')],
  ['connection exception', coded('08006')],
  ['deadlock', coded('40P01')],
  ['a database that takes no connections', coded('55000')],
  ['a full disk', coded('53100')],
  ['wrapped by the driver', Object.assign(new Error('x'), { driverError: coded('57P03') })],
  ['no connection free in time', new Error('timeout exceeded when trying to connect')],
  ['cut in the middle', new Error('Connection terminated unexpectedly')],
])('%s is an outage', (_name, error) => expect(isDatabaseOutage(error)).toBe(true));

test.each([
  ['a broken rule', coded('23505')],
  ['a missing right', coded('42501')],
  ['a wrong statement', coded('42601')],
  ['a value it cannot hold', coded('22021')],
  ['a fault of ours', new TypeError('x is not a function')],
  ['nothing', undefined],
])('%s is not', (_name, error) => expect(isDatabaseOutage(error)).toBe(false));
