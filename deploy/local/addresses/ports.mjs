/** How far each address of the stack lies above PORT. */
export const portOffsets = {
  gateway: 0,
  access: 1,
  pilots: 2,
  indicators: 3,
  trainings: 4,
  knowledge: 5,
  notifications: 6,
  oidc: 10,
  postgres: 11,
  nats: 12,
  natsMonitor: 13,
  smtp: 14,
  mailPage: 15,
};

/** @typedef {Record<keyof typeof portOffsets, number>} Ports */

/**
 * @param {number} port
 * @returns {Ports}
 */
export function portsAbove(port) {
  return /** @type {Ports} */ (
    Object.fromEntries(Object.entries(portOffsets).map(([name, offset]) => [name, port + offset]))
  );
}

/** @param {number} port */
export const localAddress = (port) => `http://127.0.0.1:${port}`;
