import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../apps/story/waiting.js';
import { foldersIn } from '../../../infra/stack/project.js';
import { canonical, sha256Hex } from '../../../libs/domain/kernel/hash.js';
import { nationalPolicy } from '../../../libs/domain/policy/seed-policies.js';
import { Caller } from '../support/caller.js';
import { HurtStack } from '../support/hurt-stack.js';
import { metricNames, scraped, told, unknownIn } from './support/metrics.js';
import { spansIn, underneath, type Span } from './support/spans.js';

const NATIONAL = sha256Hex(canonical(nationalPolicy));
const BOARD = join(import.meta.dirname, '../../../infra/grafana/isen-mulang.json');
const PLANTED = 'isen_nobody_tells_this';

let hurt: HurtStack;
let collector: Server;
const spans: Span[] = [];

beforeAll(async () => {
  collector = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      spans.push(...spansIn(Buffer.concat(parts).toString()));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const { port } = collector.address() as AddressInfo;
  hurt = await HurtStack.up();
  const traced = { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`, LOG_LEVEL: 'info' };
  for (const part of ['worker', 'api'] as const) {
    await hurt.kill(part);
    await hurt.revive(part, traced);
  }
});
afterAll(async () => {
  await hurt.stop();
  collector.close();
});

/** A cycle is proposed over HTTP; the reference of the request. */
async function proposed(): Promise<string> {
  const { token } = await Caller.as(hurt.stack, 'kobar-hr-1');
  const answer = await fetch(`${hurt.stack.apiUrl}/cycles`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({ policy: NATIONAL, title: 'Uji' }),
  });
  expect(answer.status).toBe(201);
  return answer.headers.get('x-request-id')!;
}

const linesOf = (part: string): readonly { readonly [field: string]: unknown }[] =>
  readFileSync(join(foldersIn(hurt.stack.data).logs, `${part}.log`), 'utf8')
    .trimEnd()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { [field: string]: unknown });

describe('a move', () => {
  it('is one trace from the request through Temporal to the statements that seal it', async () => {
    await proposed();
    const root = await until('the request', () =>
      Promise.resolve(spans.find(({ name }) => name === 'POST /cycles')),
    );
    const seals = ({ name, attributes }: Span) =>
      name !== 'transaction' && String(attributes['db.query.text']).includes('insert into record.event');
    const insert = await until('the statement that seals', () =>
      Promise.resolve(underneath(root, spans).find(seals)),
    );
    const way = [insert, ...ancestorsOf(insert)].map(({ name }) => name);
    expect(way.slice(1)).toEqual(
      expect.arrayContaining(['transaction', 'RunActivity:record', 'POST /cycles']),
    );
    expect(underneath(root, spans).map(({ traceId }) => traceId)).not.toContain(undefined);
    expect(JSON.stringify(spans)).not.toContain('exception.message');
  });

  it('leaves its reference in the log of the api and of the worker', async () => {
    const reference = await proposed();
    const line = await until('the line of the activity', () =>
      Promise.resolve(
        linesOf('worker').find((one) => one['activity'] === 'record' && one['reference'] === reference),
      ),
    );
    expect(line).toMatchObject({
      outcome: 'done',
      stream: expect.stringMatching(/^cycle\/62\.01\//) as string,
    });
    const served = await until('the line of the request', () =>
      Promise.resolve(
        linesOf('api').find((one) => one['msg'] === 'request' && one['reference'] === reference),
      ),
    );
    expect(served).toMatchObject({ status: 201 });
  });
});

describe('the metrics', () => {
  const all = async (): Promise<string> => {
    const { API_METRICS_PORT, WORKER_METRICS_PORT } = hurt.stack.ports;
    return (await Promise.all([API_METRICS_PORT, WORKER_METRICS_PORT].map(scraped))).join('\n');
  };

  it('say how moves ended, what is behind, and how pools, event loop and SDK fare', async () => {
    await proposed();
    const text = await all();
    const move = { kind: 'cycle', move: 'proposeCycle', outcome: 'accepted', part: 'api' };
    expect(told(text, 'isen_move_seconds_count', move)).toBeGreaterThan(0);
    expect([...metricNames(text)]).toEqual(
      expect.arrayContaining([
        'isen_http_request_seconds',
        'isen_activity_seconds',
        'isen_log_lag_acts',
        'isen_log_lag_seconds',
        'isen_deliveries_owed',
        'isen_delivery_owed_seconds',
        'isen_strikes_late',
        'isen_strike_late_seconds',
        'isen_archive_waiting_runs',
        'isen_archive_lag_seconds',
        'isen_streams_failing',
        'isen_pool_connections',
        'nodejs_eventloop_lag_seconds',
        'temporal_workflow_task_execution_latency',
      ]),
    );
    expect(told(text, 'isen_database_up', { part: 'worker' })).toBe(1);
  });

  it('are all that the board asks for, and what nobody tells is found', async () => {
    const board = readFileSync(BOARD, 'utf8');
    const names = metricNames(await all());
    expect(unknownIn(board, names)).toEqual([]);
    expect(unknownIn(board.replace('isen_log_lag_acts', PLANTED), names)).toEqual([PLANTED]);
  });

  it('are told at /metrics alone', async () => {
    const { API_METRICS_PORT } = hurt.stack.ports;
    const answer = await fetch(`http://127.0.0.1:${API_METRICS_PORT}/`);
    expect(answer.status).toBe(404);
  });
});

/** What a span is part of, the nearest first. */
function ancestorsOf(span: Span): Span[] {
  const parent = spans.find(({ spanId }) => spanId === span.parentSpanId);
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}
