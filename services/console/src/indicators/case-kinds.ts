/** The kinds of cases that have a name in the texts. */
const caseKinds = [
  'pilot',
  'milestone',
  'expenditure',
  'participant',
  'support',
  'scheme',
  'session',
  'participation',
  'comparison',
  'recommendation',
  'practice',
  'obstacle',
  'feedback',
  'project',
  'agreement',
  'organisation',
] as const;

export function isCaseKind(name: string): name is (typeof caseKinds)[number] {
  return caseKinds.some((kind) => kind === name);
}
