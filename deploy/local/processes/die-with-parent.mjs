/**
 * Preloaded into every Node process of the local stack. The IPC channel closes when the launcher
 * stops or is killed; the process then stops as on SIGTERM, and hard if it cannot.
 */
const graceMs = 10_000;

process.on('disconnect', () => {
  setTimeout(() => process.exit(1), graceMs).unref();
  // Before its own handlers are there, a SIGTERM simply ends the process, which is right too.
  process.kill(process.pid, 'SIGTERM');
});
// Listening alone would keep a process alive that has nothing left to do.
process.channel?.unref();
