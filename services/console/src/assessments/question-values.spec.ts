import { newQuestion, questionsOf, typedQuestions } from './question-values.js';

const content = {
  title: { en: 'Housing', ar: 'السكن' },
  questions: [
    {
      code: 'LEASE',
      text: { en: 'Who signs?' },
      kind: 'choice' as const,
      options: [
        { code: 'TENANTS', text: { en: 'Tenants' }, points: '2' },
        { code: 'PROVIDER', text: { en: 'The provider' }, points: '0' },
      ],
    },
    {
      code: 'SURE',
      text: { en: 'How sure?' },
      kind: 'scale' as const,
      scale: { from: 1, to: 5, low: { en: 'not' }, reversed: true },
    },
    {
      code: 'YEAR',
      text: { en: 'Since when?' },
      kind: 'number' as const,
      range: { from: '1900', to: '2030', right: { from: '2015', to: '2016', points: '1' } },
    },
  ],
};

describe('the form of questions', () => {
  it('sends what it was given, when nothing was changed', () => {
    expect(questionsOf(typedQuestions(content))).toEqual(content);
  });

  it('asks in the languages of the console, and those that the questions have', () => {
    expect(Object.keys(typedQuestions(content).questions[0]!.text)).toEqual(['en', 'de', 'ar']);
    expect(Object.keys(typedQuestions().title)).toEqual(['en', 'de']);
  });

  it('gives new questions and answers codes of their own', () => {
    const first = newQuestion([], ['en']);
    expect([first.code, newQuestion([first], ['en']).code]).toEqual(['Q1', 'Q2']);
    expect(first.options.map(({ code }) => code)).toEqual(['A1', 'A2']);
  });
});
