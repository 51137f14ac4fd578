import { afterAll, afterEach } from 'vitest';
import { answerFaults, checkEveryFetch } from './checked-answers.js';

checkEveryFetch();

/** Whoever caught the answer, and whatever they looked at in it: a test is over when nothing undeclared was answered. */
async function allDeclared(): Promise<void> {
  const faults = await answerFaults();
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
afterEach(allDeclared);
afterAll(allDeclared);
