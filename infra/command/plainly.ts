/** Runs a command; what goes wrong is one sentence for the person who typed it, and a non-zero exit. */
export async function plainly(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (failure) {
    process.stderr.write(`${(failure as Error).message || String(failure)}\n`);
    process.exitCode = 1;
  }
}
