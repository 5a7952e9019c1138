import { randomInt } from 'node:crypto';

/** Letters and digits that are not taken for each other on paper: no i, l, o, u, 0 or 1. */
const alphabet = 'abcdefghjkmnpqrstvwxyz23456789';
const length = 20;

/** A code that nobody can guess: 98 bits. */
export const newCode = (): string => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** As it is printed, in groups of four. */
export const printed = (code: string): string => code.toUpperCase().replaceAll(/(.{4})(?!$)/g, '$1-');

/** As it was read and typed from paper. */
export const typed = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
