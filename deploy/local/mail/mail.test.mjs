import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { join } from 'node:path';
import { once } from 'node:events';
import { test } from 'node:test';
import { freePort } from '../addresses/free-port.mjs';
import { mailFolder } from './folder.mjs';
import { startMailPage } from './page.mjs';
import { startSmtp } from './smtp-receiver.mjs';
import { throwAwayFolder } from '../testing/throw-away.mjs';

test('a mail that is sent is kept, listed with its subject and read as text, whatever it contains', async (t) => {
  const folder = mailFolder(join(throwAwayFolder(t), 'mail'));
  const smtp = await startSmtp({ port: 0, onMail: ({ raw }) => folder.keep(raw) });
  const port = await freePort();
  const page = await startMailPage(port, folder);
  t.after(() => Promise.all([smtp.stop(), page.stop()]));
  const read = async (/** @type {string} */ path) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();

  const socket = connect(Number(new URL(smtp.url).port), '127.0.0.1');
  const mail = 'From: a@example.org\r\nTo: b@example.org\r\nSubject: <b>News</b>\r\n\r\nGood day\r\n.';
  for (const line of ['EHLO test', 'MAIL FROM:<a@example.org>', 'RCPT TO:<b@example.org>', 'DATA', mail, 'QUIT']) {
    await once(socket, 'data');
    socket.write(`${line}\r\n`);
  }
  await once(socket, 'close');

  const [name] = folder.names();
  const list = await read('/');
  assert.ok(list.includes(`<a href="/${name}">&#60;b&#62;News&#60;/b&#62;</a>`), list);
  assert.match(await read(`/${name}`), /^From: a@example.org\nTo: b@example.org\nSubject: <b>News<\/b>\n\nGood day/);
  assert.equal(await read('/../secrets.json'), 'There is no such mail.');
});
