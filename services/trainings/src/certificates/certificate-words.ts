/** What a certificate says, in one language. */
interface Words {
  /** How its days are written: in Europe. */
  locale: string;
  title: string;
  certifies: string;
  /** What follows the name. */
  completed: string;
  kinds: Record<'seminar' | 'study_visit' | 'salon' | 'workshop' | 'webinar', string>;
  when: string;
  hours: string;
  organisers: string;
  issued: string;
  code: string;
  check: string;
  picture: string;
}

export const certificateLanguages = ['en', 'de'] as const;
export type CertificateLanguage = (typeof certificateLanguages)[number];

export const certificateWords: Record<CertificateLanguage, Words> = {
  en: {
    locale: 'en-GB',
    title: 'Certificate of participation',
    certifies: 'This certifies that',
    completed: 'has completed',
    kinds: {
      seminar: 'the seminar',
      study_visit: 'the study visit',
      salon: 'the salon',
      workshop: 'the workshop',
      webinar: 'the webinar',
    },
    when: 'Attended',
    hours: 'Hours',
    organisers: 'Organised by',
    issued: 'Issued on',
    code: 'Verification code',
    check: 'Whether this certificate is valid can be asked at',
    picture: 'Code to scan that leads to the page where this certificate can be verified',
  },
  de: {
    locale: 'de-AT',
    title: 'Teilnahmebestätigung',
    certifies: 'Hiermit wird bestätigt, dass',
    completed: 'abgeschlossen hat:',
    kinds: {
      seminar: 'das Seminar',
      study_visit: 'den Studienbesuch',
      salon: 'den Salon',
      workshop: 'den Workshop',
      webinar: 'das Webinar',
    },
    when: 'Besucht',
    hours: 'Stunden',
    organisers: 'Veranstaltet von',
    issued: 'Ausgestellt am',
    code: 'Prüfcode',
    check: 'Ob diese Bestätigung gilt, sagt',
    picture: 'Code zum Scannen, der zur Seite führt, auf der diese Bestätigung geprüft werden kann',
  },
};
