/**
 * Says what begins, that it still goes on, and how long it took.
 * @param {(line: string) => void} say
 */
export const stepsTold = (say) => async (name, work) => {
  const began = Date.now();
  const since = new Date(began).toTimeString().slice(0, 8);
  const seconds = () => ((Date.now() - began) / 1000).toFixed(1);
  say(`${name} …`);
  const reminder = setInterval(() => say(`${name}: still at it, since ${since} (${seconds()} s)`), 10_000);
  try {
    const result = await work();
    say(`${name}: done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(reminder);
  }
};
