import { createServer } from 'node:http';
import PostalMime from 'postal-mime';
import { listen } from '../addresses/listen.mjs';

const shownAtMost = 200;

/**
 * Starts the page on which the mails of a folder are read: a list, and each mail as text.
 * @param {number} port
 * @param {ReturnType<typeof import('./folder.mjs').mailFolder>} folder
 * @returns {Promise<{ stop: () => Promise<void> }>}
 */
export async function startMailPage(port, folder) {
  const server = createServer((request, response) => {
    answer(request.url ?? '/', folder).then(
      ({ status, type, body }) => {
        // What a mail contains is text here, whatever it would like to be.
        response.writeHead(status, { 'content-type': type, 'content-security-policy': "default-src 'none'" });
        response.end(body);
      },
      (error) => {
        console.error(error);
        response.writeHead(500).end();
      },
    );
  });
  // A connection is given up by who opened it, who may be about to use it.
  server.keepAliveTimeout = 0;
  await listen(server, port, 'The page of mails');
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined));
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string} url
 * @param {ReturnType<typeof import('./folder.mjs').mailFolder>} folder
 */
async function answer(url, folder) {
  if (url === '/') return { status: 200, type: 'text/html; charset=utf-8', body: await list(folder) };
  const raw = folder.read(url.slice(1));
  const type = 'text/plain; charset=utf-8';
  if (raw === undefined) return { status: 404, type, body: 'There is no such mail.' };
  const { from, to = [], subject = '', text = '' } = await PostalMime.parse(raw);
  const receivers = to.map(({ address }) => address).join(', ');
  return { status: 200, type, body: `From: ${from?.address}\nTo: ${receivers}\nSubject: ${subject}\n\n${text}` };
}

/** @param {ReturnType<typeof import('./folder.mjs').mailFolder>} folder */
async function list(folder) {
  const rows = await Promise.all(
    folder
      .names()
      .slice(0, shownAtMost)
      .map(async (name) => {
        const { to = [], subject = '(no subject)', date = '' } = await PostalMime.parse(folder.read(name) ?? '');
        const receivers = to.map(({ address }) => address).join(', ');
        return `<tr><td>${escaped(date)}</td><td>${escaped(receivers)}</td><td><a href="/${name}">${escaped(subject)}</a></td></tr>`;
      }),
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mails</title>
<h1>Mails this installation has sent</h1>
<table><thead><tr><th>Sent</th><th>To</th><th>Subject</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></html>`;
}

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
