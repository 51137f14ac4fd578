import type { Reporter, SerializedError, TestModule, TestSpecification, Vitest } from 'vitest/node';

/**
 * Ends every run with one plain line, `N passed, N failed`, for people and machines alike. What was skipped counts
 * as failed, so does a file that couldn't be loaded, an error outside any test, and a project without tests:
 * nothing that should have run may stay silent.
 */
export default class ClosingLine implements Reporter {
  private vitest: Vitest | undefined;
  private asked = 0;
  private empty = 0;

  onInit(vitest: Vitest): void {
    this.vitest = vitest;
  }

  async onTestRunStart(specifications: readonly TestSpecification[]): Promise<void> {
    this.asked = specifications.length;
    const found = await Promise.all((this.vitest?.projects ?? []).map((project) => project.globTestFiles()));
    this.empty = found.filter(({ testFiles }) => testFiles.length === 0).length;
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const passed = states.filter((state) => state === 'passed').length;
    const failures = states.filter((state) => state === 'failed').length;
    const unpassed = this.isNarrowed ? failures : states.length - passed;
    const unrun = this.asked - modules.length;
    const failed = unpassed + modules.filter(brokeOutsideTests).length + unrun + this.empty + errors.length;
    if (failed > 0 || passed === 0) process.exitCode = 1;
    // After every other reporter's last word, which may still be on its way.
    process.once('exit', () => process.stdout.write(`${passed} passed, ${failed} failed\n`));
  }

  /** `vitest -t name` leaves out tests on purpose. */
  private get isNarrowed(): boolean {
    return this.vitest?.config.testNamePattern !== undefined;
  }
}

/** A file that can't be loaded, or a hook that fails and takes its tests along without failing one. */
function brokeOutsideTests(module: TestModule): boolean {
  const errors = [...module.children.allSuites()].flatMap((suite) => suite.errors());
  return errors.length > 0 || module.errors().length > 0;
}
