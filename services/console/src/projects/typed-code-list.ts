import type { ComparabilityGrade, MappedAttribute } from '@integras/contracts';

/** One category as it is typed: what is not asked for its grade is empty. */
export interface TypedCategory {
  national: string;
  common: string;
  grade: ComparabilityGrade;
  loss: string;
}

export interface TypedCodeList {
  country: string;
  attribute: MappedAttribute;
  list: string;
  entries: TypedCategory[];
  reason: string;
}
