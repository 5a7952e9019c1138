import {
  type AssessmentSnapshot,
  describe as describeEvent,
  AssessmentAnswered,
  QuestionSetPublished,
} from '@integras/contracts';
import { analyse, keepableOf } from './analysis.js';

const { after: content } = describeEvent(QuestionSetPublished).example;
const { after: example } = describeEvent(AssessmentAnswered).example;
const { score: _, ...unscored } = example;

type Given = Partial<Pick<AssessmentSnapshot, 'moment' | 'version' | 'stakeholder'>>;

/** Both answers of one attendee, as points of the first and the second question. */
const answered = (attendee: string, points: [string, string] | [string], given: Given = {}): AssessmentSnapshot => ({
  ...unscored,
  attendee,
  answers: points.map((each, at) => ({ question: content.questions[at]!.code, answer: each, points: each })),
  ...(points.length === 2 && { score: String(Number(points[0]) + Number(points[1])) }),
  ...given,
});
const wanted = { version: 1, from: 'before', to: 'after' } as const;
const both = (attendee: string, before: [string, string], after: [string, string], given: Given = {}) => [
  answered(attendee, before, given),
  answered(attendee, after, { ...given, moment: 'after' }),
];

describe('the analysis of answers', () => {
  it('compares who answered both times, counts who did not, and goes question by question', () => {
    const analysis = analyse(
      [
        ...both('a', ['0', '2'], ['2', '4']),
        ...both('b', ['2', '3'], ['2', '2']),
        answered('c', ['0', '1']),
        answered('d', ['2', '5'], { moment: 'after' }),
        answered('e', ['2', '5'], { moment: 'follow_up' }),
      ],
      content,
      wanted,
      true,
    );
    expect(analysis.change).toMatchObject({ n: 2, onlyBefore: 1, onlyAfter: 1, before: '3.5', gain: '1.5' });
    expect(analysis.questions).toMatchObject([
      { question: 'LEASE', change: { gain: '1' } },
      { question: 'CONFIDENCE', change: { gain: '0.5' } },
    ]);
  });

  it('counts answers without a score, and never as 0', () => {
    const analysis = analyse(
      [...both('a', ['2', '2'], ['2', '4']), answered('b', ['2']), answered('b', ['2', '5'], { moment: 'after' })],
      content,
      wanted,
      true,
    );
    expect(analysis.change).toMatchObject({ n: 1, onlyBefore: 0, onlyAfter: 1, gain: '2' });
    expect(analysis.withoutScore).toBe(1);
    expect(analysis.questions[0]!.change).toMatchObject({ n: 2, gain: '0' });
  });

  it('compares within a version only, and counts apart who answered another one at the other end', () => {
    const mixed = [answered('b', ['0', '1']), answered('b', ['2', '5'], { moment: 'after', version: 2 })];
    const answers = [
      ...both('a', ['2', '2'], ['2', '4']),
      ...mixed,
      ...both('c', ['0', '0'], ['2', '5'], { version: 2 }),
    ];
    expect(analyse(answers, content, wanted, true)).toMatchObject({
      change: { n: 1, onlyBefore: 0, gain: '2' },
      otherVersions: 1,
    });
    expect(analyse(answers, content, { ...wanted, version: 2 }, true)).toMatchObject({
      change: { n: 1, gain: '7' },
      otherVersions: 1,
    });
  });

  it('hides small groups, and what they could be had from by subtracting, from whoever may not know attendees', () => {
    const of = (kind: 'ngo' | 'research' | 'public_body', count: number) =>
      Array.from({ length: count }, (__, i) =>
        both(`${kind}${i}`, ['0', '2'], ['2', '3'], { stakeholder: { kind, country: 'SI' } }),
      ).flat();
    const answers = [...of('ngo', 7), ...of('public_body', 6), ...of('research', 3)];
    const shownTo = (seesAll: boolean) =>
      analyse(answers, content, wanted, seesAll).groups.map(({ group, change }) => [group, change?.n ?? null]);
    expect(shownTo(false)).toEqual([
      ['ngo', 7],
      ['public_body', null],
      ['research', null],
      ['SI', 16],
    ]);
    expect(shownTo(true).map(([, n]) => n)).toEqual([7, 6, 3, 16]);
    expect(analyse(of('ngo', 4), content, wanted, false)).toMatchObject({
      change: null,
      questions: [{ change: null }, { change: null }],
      groups: [{ change: null }, { change: null }],
    });
  });

  it.each([
    [[9, 8], 2],
    [[9, 4], 0],
    [[9, 8, 4], 1],
    [[9, 3, 3], 1],
    [[9, 0], 1],
    [[4], 0],
    [[], 0],
  ])('can show of groups of %j the first %i', (sizes, kept) => expect(keepableOf(sizes)).toBe(kept));
});
