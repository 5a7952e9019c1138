/** How many random cases a property is tried on: few by default, `DISCLOSURE_CASES` where there is time. */
export const cases = { numRuns: Number(process.env['DISCLOSURE_CASES'] ?? 40), seed: 1 };
