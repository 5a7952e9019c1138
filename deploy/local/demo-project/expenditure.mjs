import { chance } from './chance.mjs';
import { daysBetween, plusDays } from './days.mjs';

/**
 * @typedef {object} Expense
 * @property {{ on: string, money: { amount: number, currency: string }, category: string, description: string }} body
 * @property {{ reason: string, changes: object }} [correction]
 */

const month = 30;

/** What a month costs: the share of its budget, how often it comes, and what the invoice says. */
const items = [
  { category: 'staff', share: 0.56, often: 1, texts: ['Salaries'] },
  { category: 'external_expertise', share: 0.16, often: 0.7, texts: ['Interpreters', 'Trainers', 'Legal advice'] },
  {
    category: 'participants',
    share: 0.12,
    often: 0.8,
    texts: ['Allowances', 'Tickets for participants', 'Child care'],
  },
  { category: 'office', share: 0.05, often: 0.5, texts: ['Telephone and paper'] },
  { category: 'travel', share: 0.04, often: 0.3, texts: ['Journey to the partners', 'Study visit'] },
  { category: 'equipment', share: 0.07, often: 0.35, texts: ['Laptops', 'Tools', 'Furniture'] },
];

/**
 * What a pilot spent from its start until today. Some invoices were first entered with a mistake.
 * @param {import('./pilot-sketch.mjs').PilotSketch} sketch
 * @param {string} today
 * @returns {Expense[]}
 */
export function expenditureOf(sketch, today) {
  const { code, starts, ends, budget } = sketch;
  const months = Math.ceil((ends - starts) / month);
  const first = plusDays(today, starts);
  const past = Math.floor(daysBetween(first, plusDays(today, Math.min(0, ends))) / month);
  return Array.from({ length: Math.max(0, past) }).flatMap((_, passed) =>
    items.flatMap(({ category, share, often, texts }) => {
      const choices = chance(code, 'expenditure', category, passed);
      if (!choices.often(often)) return [];
      // What comes rarely costs the more when it comes.
      const cents = ((budget * 100) / months) * (share / often) * (choices.between(82, 112) / 100);
      const amount = Math.round(cents);
      const on = plusDays(first, passed * month + choices.between(8, month - 1));
      const description = `${choices.oneOf(texts)} (demonstration)`;
      const body = { on, money: { amount, currency: 'EUR' }, category, description };
      return [choices.often(0.03) ? mistyped(body) : { body }];
    }),
  );
}

/**
 * @param {Expense['body']} body
 * @returns {Expense}
 */
function mistyped(body) {
  const { money } = body;
  const wrong = { ...money, amount: Math.floor(money.amount / 10) };
  return { body: { ...body, money: wrong }, correction: { reason: 'The last digit was missing.', changes: { money } } };
}
