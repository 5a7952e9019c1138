import { type TestSmtp, testSmtp } from '@integras/testing';
import { type Mail, Mailer } from './mailer.js';

const mail: Mail = {
  to: 'henrike@example.org',
  subject: 'Überfällig: Kurs für Köchinnen č',
  text: 'Guten Tag',
  html: '<p>Guten Tag</p>',
  language: 'de',
  messageId: '<one@integras.example>',
};

let smtp: TestSmtp;
let mailer: Mailer;

beforeAll(async () => {
  smtp = await testSmtp();
  mailer = new Mailer({ SMTP_URL: smtp.url, MAIL_FROM: 'INTEGRAS <integras@example.org>' });
});

afterAll(async () => {
  mailer.onApplicationShutdown();
  await smtp.stop();
});

test('a mail arrives with its words, its language, its id and a way to end such mails', async () => {
  const sent = await mailer.send({ ...mail, unsubscribe: 'https://integras.example/stop?key=k' });
  expect(sent).toEqual({ outcome: 'delivered' });
  const [received] = await smtp.mails();
  expect(received).toMatchObject({
    to: ['henrike@example.org'],
    subject: 'Überfällig: Kurs für Köchinnen č',
    text: 'Guten Tag\n',
    html: '<p>Guten Tag</p>\n',
    messageId: '<one@integras.example>',
  });
  expect(received!.headers).toMatchObject({
    from: 'INTEGRAS <integras@example.org>',
    'content-language': 'de',
    'auto-submitted': 'auto-generated',
    'list-unsubscribe': '<https://integras.example/stop?key=k>',
    'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
  });
});

test('an address that is refused for good is told from one to try later', async () => {
  smtp.refuse('gone@example.org', 550);
  smtp.refuse('busy@example.org', 451);
  expect(await mailer.send({ ...mail, to: 'gone@example.org' })).toMatchObject({ outcome: 'refused' });
  expect(await mailer.send({ ...mail, to: 'busy@example.org' })).toMatchObject({ outcome: 'try-later' });
});

test('an address with a line break names no second receiver', async () => {
  await mailer.send({ ...mail, to: 'one@example.org\r\nBcc: two@example.org', messageId: '<two@integras.example>' });
  const receivers = (await smtp.mails()).flatMap(({ to }) => to);
  expect(receivers).not.toContain('two@example.org');
});

test('a server that is away is tried later', async () => {
  const nobody = new Mailer({ SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'a@example.org' });
  expect(await nobody.send(mail)).toMatchObject({ outcome: 'try-later' });
  nobody.onApplicationShutdown();
});

test('without a mail server in the settings nothing is sent, and that is said', async () => {
  const none = new Mailer({ MAIL_FROM: 'a@example.org' });
  expect(none.isConfigured).toBe(false);
  expect(await none.send(mail)).toEqual({ outcome: 'not-configured' });
});
