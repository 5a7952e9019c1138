/**
 * `node watchdog.mjs <pid> <signal>`: sends the signal to the process when our own parent is gone.
 * Used only where the system has no `setpriv`; goes away together with what it watches.
 */
const pid = Number(process.argv[2]);
const signal = /** @type {NodeJS.Signals} */ (process.argv[3]);

function watchedIsGone() {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}

process.on('disconnect', () => {
  try {
    process.kill(pid, signal);
  } catch {
    // It has gone by itself.
  }
  process.exit(0);
});
setInterval(() => watchedIsGone() && process.exit(0), 1_000);
