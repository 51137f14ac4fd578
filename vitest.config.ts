import { defineConfig } from 'vitest/config';

/** Folders whose tests talk to a real Postgres and a real Temporal server, brought up once for all of them. */
const STACK = ['integration', 'workflow', 'replay', 'journey', 'stack', 'bench'];

// Projects run one after another: what is timed against a real server must not compete with the rest.
export default defineConfig({
  test: {
    passWithNoTests: false,
    allowOnly: false,
    reporters: ['default', './test/support/closing-line.ts'],
    projects: [
      {
        test: {
          name: 'law',
          sequence: { groupOrder: 0 },
          include: ['libs/**/*.test.ts', 'apps/**/*.test.ts', 'infra/**/*.test.ts'],
          testTimeout: 120_000,
          retry: 0,
        },
      },
      {
        test: {
          name: 'architecture',
          sequence: { groupOrder: 1 },
          include: ['test/architecture/**/*.test.ts'],
          testTimeout: 120_000,
          retry: 0,
        },
      },
      {
        test: {
          name: 'stack',
          sequence: { groupOrder: 2 },
          include: STACK.map((folder) => `test/${folder}/**/*.test.ts`),
          globalSetup: ['test/support/global-setup.ts'],
          setupFiles: ['test/support/answers-setup.ts'],
          // Two cores carry a server, a database and a worker already; files one after another.
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          retry: 0,
        },
      },
      {
        // Last, because it brings up stacks of its own and hurts them.
        test: {
          name: 'chaos',
          sequence: { groupOrder: 3 },
          include: ['test/chaos/**/*.test.ts', 'test/upgrade/**/*.test.ts'],
          setupFiles: ['test/support/answers-setup.ts'],
          fileParallelism: false,
          testTimeout: 900_000,
          hookTimeout: 180_000,
          retry: 0,
        },
      },
    ],
  },
});
