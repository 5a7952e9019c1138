import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'undici';
import { quantile } from './report.mjs';

process.once('message', (load) => void send(/** @type {import('./http-load.mjs').Load} */ (load)));

/**
 * Each connection sends its next request when it has the answer to the last, and no earlier than the rate allows.
 * @param {import('./http-load.mjs').Load} load
 */
async function send({ origin, token, connections, requests, ratePerSecond = Infinity }) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  /** @type {number[]} */
  const latencies = [];
  let sent = 0;
  let accepted = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new Client(origin);
      for (;;) {
        const number = sent++;
        const request = requests[number];
        if (!request) break;
        const early = started + (number / ratePerSecond) * 1_000 - performance.now();
        if (early > 0) await pause(early);
        const begun = performance.now();
        if (await isAccepted(client, { ...request, headers })) accepted++;
        latencies.push(performance.now() - begun);
      }
      await client.close();
    }),
  );
  process.send?.({
    seconds: (performance.now() - started) / 1_000,
    accepted,
    refused: requests.length - accepted,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
  });
}

/**
 * @param {Client} client
 * @param {import('undici').Dispatcher.DispatchOptions} request
 * @returns {Promise<boolean>}
 */
function isAccepted(client, request) {
  return new Promise((resolve) => {
    let status = 0;
    client.dispatch(request, {
      onRequestStart: () => undefined,
      onResponseStart: (_controller, code) => void (status = code),
      onResponseData: () => undefined,
      onResponseEnd: () => resolve(status >= 200 && status < 300),
      onResponseError: () => resolve(false),
    });
  });
}
