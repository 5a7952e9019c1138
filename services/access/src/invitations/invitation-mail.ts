import type { Mail } from '@integras/service-kit';

/** What the mail says; nothing of a pilot or a role, because it may reach the wrong person. */
const words = {
  en: {
    subject: 'You are invited to INTEGRAS',
    text: (link: string, days: string) =>
      `Hello,\n\nyou are invited to work on INTEGRAS. This link leads you there; it works once, until ${days}:\n\n${link}\n\nIf you did not expect this, do nothing: no account exists before you follow the link.\n`,
  },
  de: {
    subject: 'Einladung zu INTEGRAS',
    text: (link: string, days: string) =>
      `Guten Tag,\n\nSie sind eingeladen, an INTEGRAS mitzuarbeiten. Dieser Link führt Sie hin; er gilt einmal, bis ${days}:\n\n${link}\n\nWenn Sie damit nichts anfangen können, tun Sie nichts: Bevor Sie dem Link folgen, gibt es kein Konto.\n`,
  },
};

const locales = { en: 'en-GB', de: 'de-AT' };

/** The mail that brings an invitation. */
export function invitationMail(
  { id, email, expires, link }: { id: string; email: string; expires: Date; link: string },
  language: 'en' | 'de',
): Mail {
  const until = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(expires);
  const { subject, text } = words[language];
  return {
    to: email,
    subject,
    text: text(link, until),
    language,
    messageId: `<invitation-${id}@integras>`,
  };
}
