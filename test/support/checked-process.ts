import { answerFaults, checkEveryFetch } from './checked-answers.js';

/** Preloaded into a process that speaks to the api, with `--import`: it ends with 1 when an answer was not as declared. */
checkEveryFetch();

process.on('beforeExit', () => {
  void answerFaults().then((faults) => {
    if (faults.length === 0) return;
    process.stderr.write(`${faults.join('\n')}\n`);
    process.exitCode = 1;
  });
});
