import { defineConfig } from 'vitest/config';

/** Projects that each ought to fail, under the settings and the reporter of the real ones. */
const project = (name: string) => ({ test: { name, include: [`${name}/*.test.ts`] } });

export default defineConfig({
  root: import.meta.dirname,
  test: {
    allowOnly: false,
    reporters: ['../../support/closing-line.ts'],
    projects: ['sound', 'skipped', 'focused', 'hook', 'unloadable', 'empty'].map(project),
  },
});
