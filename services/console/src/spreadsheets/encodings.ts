/** How programs wrote texts before UTF-8, as the browser calls it. */
export const encodings = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1256',
  'windows-1257',
  'macintosh',
] as const;
export type Encoding = (typeof encodings)[number];

/** Where spreadsheets of a language write another one than that of Western Europe. */
const usual: Partial<Record<Encoding, readonly string[]>> = {
  'windows-1250': ['sl', 'hr', 'bs', 'cs', 'sk', 'pl', 'hu', 'ro', 'sq'],
  'windows-1251': ['bg', 'be', 'mk', 'ru', 'sr', 'uk'],
  'windows-1253': ['el'],
  'windows-1254': ['tr'],
  'windows-1256': ['ar', 'fa', 'ur'],
  'windows-1257': ['et', 'lt', 'lv'],
};

/** The likely one of a file that is not UTF-8. @param language of whoever made it, as far as that is known */
export function likelyEncoding(language: string): Encoding {
  const [bare = ''] = language.toLowerCase().split('-');
  return encodings.find((encoding) => usual[encoding]?.includes(bare)) ?? 'windows-1252';
}
