import type { TestProject } from 'vitest/node';
import { startTestStack, type TestStack } from '../../infra/stack/test-stack.js';

/** What tests know of the stack that is up for all of them; plain values, because it crosses processes. */
export type SharedStack = Pick<
  TestStack,
  'apiUrl' | 'issuerUrl' | 'temporalAddress' | 'namespace' | 'databaseUrls' | 'secrets' | 'data' | 'ports'
>;

/**
 * One seeded stack for all tests that talk to real parts. A part that cannot be had fails the run here.
 * @returns what takes it down again
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { apiUrl, issuerUrl, temporalAddress, namespace, databaseUrls, secrets, data, ports, stop } =
    await startTestStack();
  const shared: SharedStack = {
    apiUrl,
    issuerUrl,
    temporalAddress,
    namespace,
    databaseUrls,
    secrets,
    data,
    ports,
  };
  project.provide('stack' as never, shared as never);
  return stop;
}
