import autocannon from 'autocannon';

process.once('message', (load) => void send(/** @type {import('./http-load.mjs').Load} */ (load)));

/** @param {import('./http-load.mjs').Load} load */
async function send(load) {
  const { origin, token, connections, requests, ratePerSecond } = load;
  let sent = 0;
  const result = await autocannon({
    url: origin,
    connections: Math.min(connections, requests.length),
    amount: requests.length,
    timeout: 60,
    ...(ratePerSecond && { overallRate: ratePerSecond }),
    requests: [
      {
        setupRequest: (/** @type {object} */ request) => {
          const { method, path, body } = /** @type {import('./http-load.mjs').Request} */ (
            requests[sent++ % requests.length]
          );
          return {
            ...request,
            method,
            path,
            body,
            headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          };
        },
      },
    ],
  });
  process.send?.({
    seconds: result.duration,
    accepted: result['2xx'],
    refused: result.non2xx + result.errors,
    p50: result.latency.p50,
    p99: result.latency.p99,
  });
}
