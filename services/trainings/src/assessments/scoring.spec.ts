import { describe as describeEvent, QuestionSetPublished } from '@integras/contracts';
import { scoreOf } from './scoring.js';

const { after: content } = describeEvent(QuestionSetPublished).example;
const ofOne = (question: object) => ({
  title: { en: 'One' },
  questions: [{ code: 'Q1', text: { en: '?' }, ...question }],
});
const worth = (question: object, answer: string) =>
  scoreOf(ofOne(question) as never, [{ question: 'Q1', answer }]).score;

describe('answers', () => {
  it('are worth the points of the option and the step', () => {
    const given = [
      { question: 'CONFIDENCE', answer: '4' },
      { question: 'LEASE', answer: 'TENANTS' },
    ];
    expect(scoreOf(content, given)).toEqual({
      answers: [
        { question: 'LEASE', answer: 'TENANTS', points: '2' },
        { question: 'CONFIDENCE', answer: '4', points: '4' },
      ],
      score: '6',
    });
  });

  it('that leave a question out have no score, which is not a score of 0', () => {
    const wrong = scoreOf(content, [{ question: 'LEASE', answer: 'PROVIDER' }]);
    expect(wrong).toEqual({ answers: [{ question: 'LEASE', answer: 'PROVIDER', points: '0' }] });
    expect(scoreOf(content, [])).toEqual({ answers: [] });
  });

  it('of a scale that asks the other way round count the other way round', () => {
    expect(worth({ kind: 'scale', scale: { from: 1, to: 5, reversed: true } }, '2')).toBe('4');
    expect(worth({ kind: 'scale', scale: { from: -2, to: 2, reversed: true } }, '2')).toBe('-2');
  });

  it('that are numbers are their own points, or right or wrong', () => {
    const range = { from: '0', to: '100' };
    expect(worth({ kind: 'number', range }, '72.50')).toBe('72.5');
    const right = { from: '3', to: '3.5', points: '2' };
    expect(worth({ kind: 'number', range: { ...range, right } }, '3.5')).toBe('2');
    expect(worth({ kind: 'number', range: { ...range, right } }, '4')).toBe('0');
  });

  it.each([
    ['an option there is not', [{ question: 'LEASE', answer: 'ME' }], 'answers.0.answer'],
    ['half a step', [{ question: 'CONFIDENCE', answer: '2.5' }], 'answers.0.answer'],
    ['a step beyond the end', [{ question: 'CONFIDENCE', answer: '6' }], 'answers.0.answer'],
    ['a word for a step', [{ question: 'CONFIDENCE', answer: 'much' }], 'answers.0.answer'],
    ['a question there is not', [{ question: 'OTHER', answer: '1' }], 'answers.0.question'],
    [
      'a question twice',
      [
        { question: 'CONFIDENCE', answer: '2' },
        { question: 'CONFIDENCE', answer: '2' },
      ],
      'answers.1.question',
    ],
  ])('are refused with %s', (_, given, field) => {
    const errors = () => {
      try {
        return scoreOf(content, given);
      } catch (error) {
        return (error as { problem: { errors: { field: string }[] } }).problem.errors.map((each) => each.field);
      }
    };
    expect(errors()).toEqual([field]);
  });
});
