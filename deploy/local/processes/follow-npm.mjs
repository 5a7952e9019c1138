/**
 * Calls back when the npm that started us is gone. npm passes a SIGTERM on to us, but a SIGKILL it
 * cannot; without this the stack of an `npm start` that was killed would run for ever.
 * @param {() => void} onGone
 */
export function followNpm(onGone) {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, 500);
  timer.unref();
}
