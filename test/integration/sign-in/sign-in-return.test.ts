import { describe, expect, test } from 'vitest';
import { Visitor } from '../../support/visitor.js';
import { sharedStack } from '../../workflow/support/stack.js';

const stack = sharedStack();
const visitor = (): Visitor => new Visitor(stack.apiUrl);
const said = async (answer: Response): Promise<string> =>
  `${answer.status} ${((await answer.json()) as { code: string }).code}`;

describe('where to go afterwards is a page of the app and nothing else', () => {
  test.each([
    'https://elsewhere.example/app/',
    '//elsewhere.example/app/',
    '/\\elsewhere.example',
    '/app/../../openapi.json',
    '/app/..%2f..%2f/../../x',
    '/application',
    '/app',
    'javascript:alert(1)',
    '',
  ])('%s', async (wished) => {
    const answer = await visitor().ask(`/auth/sign-in?return=${encodeURIComponent(wished)}`);
    expect(await said(answer)).toBe('400 QueryInvalid');
  });

  test('another name of the loopback is sent to the one that the issuer knows', async () => {
    const port = new URL(stack.apiUrl).port;
    const answer = await visitor().ask(`http://localhost:${port}/auth/sign-in?return=/app/x`);
    expect(answer.headers.get('location')).toBe(`${stack.apiUrl}/auth/sign-in?return=/app/x`);
  });
});
