/** What is asked about the study visit, in three languages. */
export const questions = {
  title: { en: 'Housing after reception', de: 'Wohnen nach der Aufnahme', ar: 'السكن بعد الاستقبال' },
  questions: [
    {
      code: 'LEASE',
      text: {
        en: 'Who signs the lease of a shared flat in Vienna?',
        de: 'Wer unterschreibt in Wien den Mietvertrag einer geteilten Wohnung?',
        ar: 'من يوقّع عقد إيجار الشقة المشتركة في فيينا؟',
      },
      kind: 'choice',
      options: [
        { code: 'TENANTS', text: { en: 'Those who live there', de: 'Die dort wohnen', ar: 'السكان' }, points: '2' },
        { code: 'PROVIDER', text: { en: 'The provider', de: 'Der Träger', ar: 'الجهة المقدِّمة' }, points: '0' },
        { code: 'CITY', text: { en: 'The city', de: 'Die Stadt', ar: 'المدينة' }, points: '0' },
      ],
    },
    {
      code: 'MENTOR',
      text: {
        en: 'How long does a peer mentor accompany somebody?',
        de: 'Wie viele Monate begleitet eine Mentorin jemanden?',
        ar: 'كم شهراً يرافق المرشد شخصاً؟',
      },
      kind: 'number',
      range: { from: '0', to: '60', right: { from: '6', to: '12', points: '2' } },
    },
    {
      code: 'CONFIDENCE',
      text: {
        en: 'I can advise somebody who looks for a flat.',
        de: 'Ich kann jemanden bei der Wohnungssuche beraten.',
        ar: 'أستطيع أن أنصح من يبحث عن شقة.',
      },
      kind: 'scale',
      scale: {
        from: 1,
        to: 5,
        low: { en: 'not at all', de: 'gar nicht', ar: 'إطلاقاً' },
        high: { en: 'fully', de: 'völlig', ar: 'تماماً' },
      },
    },
  ],
};

/**
 * What the nth of the people answered: most know more afterwards, some are less sure of themselves, one leaves a
 * question out.
 * @param {number} nth
 * @param {'before' | 'after'} moment
 */
export function answersOf(nth, moment) {
  const after = moment === 'after';
  const answers = [
    { question: 'LEASE', answer: after || nth % 4 === 0 ? 'TENANTS' : nth % 2 === 0 ? 'CITY' : 'PROVIDER' },
    { question: 'MENTOR', answer: String(after && nth % 3 !== 0 ? 9 : 2 + (nth % 3)) },
    { question: 'CONFIDENCE', answer: String(Math.min(5, Math.max(1, 2 + (nth % 3) + (after ? (nth % 4) - 1 : 0)))) },
  ];
  return nth === 5 && !after ? answers.slice(1) : answers;
}
