/**
 * Works on all items, a few at a time, and stops at the first that fails.
 * @template T
 * @param {number} few
 * @param {Iterable<T>} items
 * @param {(item: T) => Promise<unknown>} work
 */
export async function atOnce(few, items, work) {
  const queue = items[Symbol.iterator]();
  let failed = false;
  const worker = async () => {
    for (let next = queue.next(); !next.done && !failed; next = queue.next()) {
      try {
        await work(next.value);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: few }, worker));
}
