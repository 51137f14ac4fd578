import { pino } from 'pino';
import { expect, test } from 'vitest';
import { sdkLogger } from './sdk-log.js';

test('a message of the SDK keeps its place and its level, and loses what an error or a payload says', () => {
  const lines: string[] = [];
  const log = sdkLogger(pino({ level: 'info' }, { write: (line) => void lines.push(line) }));
  const error = Object.assign(new TypeError('Sri Kusumaningrat has no NIP'), { code: 'ENONE' });
  log.warn('Activity failed', { activityType: 'record', attempt: 2, error, args: ['Sri Kusumaningrat'] });
  log.debug('Worker heartbeat');
  expect(lines).toHaveLength(1);
  const [line = ''] = lines;
  expect(JSON.parse(line)).toMatchObject({
    level: 40,
    msg: 'Activity failed',
    activityType: 'record',
    attempt: '2',
    error: 'TypeError',
    code: 'ENONE',
  });
  expect(line).not.toContain('Kusumaningrat');
});
