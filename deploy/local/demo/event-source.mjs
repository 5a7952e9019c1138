import { request } from 'node:http';

/** @typedef {{ event: string, data: any }} Frame */

/**
 * Reads server-sent events as long as the signal allows; comments are skipped, data is JSON.
 * @param {URL} address
 * @param {string} token
 * @param {AbortSignal} signal
 * @param {(frame: Frame) => void} take
 * @returns {Promise<void>} ends when the stream does
 */
export function readEvents(address, token, signal, take) {
  const headers = { accept: 'text/event-stream', authorization: `Bearer ${token}` };
  return new Promise((resolve, reject) => {
    const asking = request(address, { headers, signal }, (answer) => {
      if (answer.statusCode !== 200) {
        answer.resume();
        reject(new Error(`${address.pathname} answers with status ${answer.statusCode}`));
        return;
      }
      let rest = '';
      answer.setEncoding('utf8');
      answer.on('data', (/** @type {string} */ text) => {
        const blocks = (rest + text).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) {
          const frame = frameOf(block);
          if (frame) take(frame);
        }
      });
      answer.on('error', reject);
      answer.on('end', resolve);
    });
    asking.on('error', reject);
    asking.end();
  });
}

/**
 * @param {string} block
 * @returns {Frame | undefined}
 */
function frameOf(block) {
  const lines = block.split('\n').map((line) => /^(\w+): ?(.*)$/.exec(line) ?? []);
  const of = (/** @type {string} */ field) => lines.filter(([, name]) => name === field).map(([, , value]) => value);
  const data = of('data').join('\n');
  return data ? { event: of('event').at(-1) ?? 'message', data: JSON.parse(data) } : undefined;
}
