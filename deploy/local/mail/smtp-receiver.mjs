import { SMTPServer } from 'smtp-server';
import { listen } from '../addresses/listen.mjs';

/** Bytes of a mail at most. */
const largest = 10_000_000;

/**
 * @typedef {object} ReceivedMail
 * @property {string} raw as it came, RFC 5322
 * @property {string[]} to addresses of the envelope
 */

/**
 * Starts a real SMTP server that takes mails and delivers them to nobody.
 * @param {object} options
 * @param {number} options.port 0 means any
 * @param {(mail: ReceivedMail) => void} options.onMail called before the sender hears that it was taken
 * @param {(address: string) => number | undefined} [options.refusalOf] the SMTP code an address is refused with
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startSmtp({ port, onMail, refusalOf = () => undefined }) {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: largest,
    logger: false,
    onRcptTo({ address }, _session, done) {
      const code = refusalOf(address);
      done(code === undefined ? null : Object.assign(new Error('refused by this receiver'), { responseCode: code }));
    },
    onData(stream, { envelope }, done) {
      /** @type {Buffer[]} */
      const parts = [];
      stream.on('data', (part) => parts.push(part));
      stream.on('error', done);
      stream.on('end', () => {
        try {
          onMail({ raw: Buffer.concat(parts).toString('utf8'), to: envelope.rcptTo.map(({ address }) => address) });
          done();
        } catch (error) {
          done(/** @type {Error} */ (error));
        }
      });
    },
  });
  await listen(server, port, 'The mail receiver');
  // A sender that goes away in the middle is no fault of ours.
  server.on('error', () => undefined);
  const address = server.server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `smtp://127.0.0.1:${bound}`,
    stop: () => new Promise((resolve) => server.close(() => resolve(undefined))),
  };
}
