import { expect, test } from 'vitest';
import { unencrypted } from './decoded.js';

const plain = { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from('"x"') };
const accepted = (fields: object) =>
  unencrypted({
    workflowExecutionUpdateAcceptedEventAttributes: { acceptedRequest: { input: { header: { fields } } } },
  } as never);

test('headers that name a request and a trace may travel as they are, and no other', () => {
  expect(accepted({ 'isen-reference': plain, '_tracer-data': plain })).toEqual([]);
  expect(accepted({ note: plain })).toEqual([
    'workflowExecutionUpdateAcceptedEventAttributes.acceptedRequest.input.header.fields.note',
  ]);
});
