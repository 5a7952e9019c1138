/** Named texts of one record; a text that was not given is ''. Conditions therefore never meet a missing value. */
export type Texts = Readonly<Record<string, string>>;

/** Makes records of one shape; the expression language knows them by their class. */
export interface RecordShape {
  new (given?: object): Texts;
  readonly fields: readonly string[];
  /** The codes that a field can have beside ''; a field without any can be any text. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
}

/** The shape of records with these fields. What is given as no text is written as one. */
export function record(fields: readonly string[], codes: RecordShape['codes'] = {}): RecordShape {
  return class {
    static readonly fields = fields;
    static readonly codes = codes;

    constructor(given: object = {}) {
      const own = this as unknown as Record<string, string>;
      for (const field of fields) {
        const value = (given as Record<string, unknown>)[field];
        own[field] = textOf(value);
      }
    }
  } as unknown as RecordShape;
}

/** Whether two records of one shape say the same. */
export function sameRecord(a: Texts | undefined, b: Texts | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  for (const field in a) if (a[field] !== b[field]) return false;
  return true;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
