import {
  CodeMappingCorrected,
  type CodeMappingSnapshot,
  CodeMappingVoided,
  commonCodes,
  leastGrade,
  type MappedAttribute,
  type MappedCategory,
} from '@integras/contracts';
import { shelf } from '@integras/messaging';
import { unfit } from '../project-records/partnership.js';
import type { ProjectRecordKind } from '../project-records/project-record-kind.js';
import { CodeMappingRow } from './code-mapping.entity.js';
import { CorrectedCodeMapping } from './code-mapping.requests.js';

/** How a country's own categories become the common codes; each correction is a version of its own. */
export const codeMappingKind: ProjectRecordKind<CodeMappingSnapshot> = {
  name: 'codeMapping',
  row: CodeMappingRow,
  shelf: shelf(CodeMappingRow),
  right: 'code-mapping.write',
  corrected: CodeMappingCorrected,
  voided: CodeMappingVoided,
  shape: CorrectedCodeMapping,
  fixed: ['country', 'attribute', 'grade'],
  settle(record, { countries }) {
    const { country, attribute, entries } = record;
    if (!countries.has(country)) throw unfit('country', 'is none of the project');
    for (const [at, entry] of entries.entries()) requireFitting(attribute, entry, `entries.${at}`);
    return { ...record, grade: leastGrade(entries.map(({ grade }) => grade)) };
  },
  rootsOf: ({ country }) => ({ country }),
};

function requireFitting(attribute: MappedAttribute, { common, grade, loss }: MappedCategory, at: string): void {
  const codes: readonly string[] = commonCodes[attribute];
  if (common !== undefined && !codes.includes(common))
    throw unfit(`${at}.common`, `must be one of ${codes.join(', ')}`);
  if ((common === undefined) !== (grade === 'none'))
    throw unfit(`${at}.common`, 'is left out where the grade is none, and only there');
  if (grade !== 'exact' && loss === undefined)
    throw unfit(`${at}.loss`, 'is needed where the common code does not say all that the national category says');
}

/** What the texts of a national list mean in a file that is imported; without a common code, an unknown value. */
export function valuesOf({ attribute, entries }: CodeMappingSnapshot): Record<string, string> {
  const unknown = attribute === 'isced' ? '' : 'unknown';
  return Object.fromEntries(entries.map(({ national, common = unknown }) => [national, common]));
}
