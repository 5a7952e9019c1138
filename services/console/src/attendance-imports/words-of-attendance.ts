/** Words by which lists say that somebody was there, and that they were not, in languages of Europe: lower case. */
const there = new Set(
  'yes y true 1 x ✓ ✔ ja j wahr da d sí sì si oui vrai sim tak igen ano áno jah kyllä taip jā po evet ναι да так present attended anwesend teilgenommen dabei présent presente presenti prisoten prisotna prisutan prisutna'.split(
    ' ',
  ),
);
const notThere = new Set(
  'no n false 0 - – nein falsch ne non faux não nie nem ei ikke nej nē hayır όχι не ні absent abwesend entschuldigt fehlt assente assenti odsoten odsotna odsutan odsutna'.split(
    ' ',
  ),
);

/** What a text says of attendance; nothing where that is not known. */
export function attendanceIn(text: string): 'yes' | 'no' | '' {
  const plain = text.trim().toLowerCase();
  if (there.has(plain)) return 'yes';
  return notThere.has(plain) ? 'no' : '';
}

/** What columns are called that say so. */
export const heads = {
  reference: /mail|refer|kennung|kenn-?nr|\bcode\b|\bid\b/i,
  attended:
    /attend|\bcame\b|gekommen|present|there|anwesen|teilgenommen|dabei|erschienen|partecip|presen|présen|prisot|prisut|obecn|udele/i,
  hours: /hour|stunde|\bstd\b|\bore\b|\bure\b|sati|heure|hora|godzin|hodin|duration|dauer/i,
};
