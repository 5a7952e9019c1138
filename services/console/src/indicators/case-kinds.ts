/** The kinds of cases that have a name in the texts. */
const caseKinds = ['participant', 'support', 'milestone', 'expenditure', 'pilot'] as const;

export function isCaseKind(name: string): name is (typeof caseKinds)[number] {
  return caseKinds.some((kind) => kind === name);
}
