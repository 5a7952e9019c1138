/** Languages that lists are kept in. */
const languages =
  'bg bs ca cs da de el en es et fi fr ga hr hu is it ka lt lv mk mt nl no pl pt ro ru sk sl sq sr sr-Latn sv tr uk'.split(
    ' ',
  );

/** What the European Union calls two countries otherwise than ISO 3166-1. */
const otherwise: Readonly<Record<string, string>> = { el: 'GR', uk: 'GB' };

const names = new Map<string, string>();

/** Which of these countries a text says, by its code or by its name in a language of Europe; nothing where none. */
export function countryIn(text: string, codes: readonly string[]): string {
  const plain = text.trim().toLowerCase();
  const code = codes.find((each) => each.toLowerCase() === plain) ?? otherwise[plain] ?? named(plain, codes);
  return code !== undefined && codes.includes(code) ? code : '';
}

function named(plain: string, codes: readonly string[]): string | undefined {
  if (names.size === 0)
    for (const language of languages) {
      const inLanguage = new Intl.DisplayNames(language, { type: 'region' });
      for (const code of codes) {
        const name = inLanguage.of(code)?.toLowerCase();
        if (name !== undefined && !names.has(name)) names.set(name, code);
      }
    }
  return names.get(plain);
}

/** What columns of countries are called. */
export const countryHead =
  /countr|\bland\b|herkunft|pays|paese|país|držav|zemlj|krajin|země|kraj\b|ország|χώρα|стран|держав|țara|\btara\b|riik|valsts|šalis|maa\b/i;
