/**
 * Preloaded into a process with `--import`: its clock is off by as many milliseconds as CLOCK_OFF_MS says. Only the
 * clock that JavaScript reads; a workflow's own clock is Temporal's and stays what it is.
 */
const off = Number(process.env['CLOCK_OFF_MS']);
const RealDate = Date;
const now = (): number => RealDate.now() + off;

// A proxy, so that dates made before and by others are still dates.
globalThis.Date = new Proxy(RealDate, {
  apply: () => new RealDate(now()).toString(),
  construct: (target, given: unknown[], made) =>
    Reflect.construct(target as new (...given: unknown[]) => Date, given.length > 0 ? given : [now()], made),
  get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
});

process.stderr.write(`the clock of this process says ${new Date().toISOString()}\n`);
