import { startSmtp } from '@integras/local/mail/smtp-receiver.mjs';
import PostalMime from 'postal-mime';

export interface TestMail {
  /** Addresses of the envelope. */
  to: string[];
  subject: string;
  text: string;
  html: string;
  messageId: string;
  /** By lower-case name. */
  headers: Record<string, string>;
}

/** A real mail server of a test's own. */
export interface TestSmtp {
  url: string;
  /** What it took, the oldest first. */
  mails(): Promise<TestMail[]>;
  /** Refuses an address from now on with this code; without a code it is taken again. */
  refuse(address: string, code?: number): void;
  /** Called with each mail before its sender hears that it was taken. */
  onMail(listen: () => void): void;
  stop(): Promise<void>;
}

export async function testSmtp(): Promise<TestSmtp> {
  const received: { raw: string; to: string[] }[] = [];
  const refused = new Map<string, number>();
  let listen = (): void => undefined;
  const { url, stop } = await startSmtp({
    port: 0,
    onMail: (mail) => {
      received.push(mail);
      listen();
    },
    refusalOf: (address) => refused.get(address),
  });
  return {
    url,
    mails: () => Promise.all(received.map(parsed)),
    refuse: (address, code) => void (code === undefined ? refused.delete(address) : refused.set(address, code)),
    onMail: (told) => {
      listen = told;
    },
    stop,
  };
}

async function parsed({ raw, to }: { raw: string; to: string[] }): Promise<TestMail> {
  const { subject = '', text = '', html = '', messageId = '', headers } = await PostalMime.parse(raw);
  return {
    to,
    subject,
    text,
    html,
    messageId,
    headers: Object.fromEntries(headers.map(({ key, value }) => [key, value])),
  };
}
