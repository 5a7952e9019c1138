/**
 * True where a text has at least one character that a reader sees. Blanks, control and format characters, halves of
 * surrogate pairs, noncharacters, what fonts leave out by default (such as Hangul fillers) and the blank of braille
 * show nothing.
 */
export const isReadable = (text: string): boolean =>
  /[^\p{White_Space}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]/u.test(text);

/**
 * False for a text that breaks out of its line: U+2028 and U+2029 break it, and the overrides U+202D and U+202E make
 * what follows, also beyond the text, read in another order than it is written. Embeddings and isolates are how
 * right-to-left names are written properly; they pass.
 */
export const staysInLine = (text: string): boolean => !/[\u2028\u2029\u202d\u202e]/.test(text);
