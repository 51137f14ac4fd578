import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldersIn } from '../../../infra/stack/project.js';
import type { TestStack } from '../../../infra/stack/test-stack.js';

/** The first line of a part's log that holds a text, or undefined. */
export function said(
  { data }: Pick<TestStack, 'data'>,
  part: string,
  text: string,
): Promise<{ readonly [field: string]: unknown } | undefined> {
  const lines = readFileSync(join(foldersIn(data).logs, `${part}.log`), 'utf8').split('\n');
  const line = lines.find((one) => one.includes(text));
  return Promise.resolve(line === undefined ? undefined : (JSON.parse(line) as { [field: string]: unknown }));
}
