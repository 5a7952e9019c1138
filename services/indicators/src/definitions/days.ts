const day = /^\d{4}-\d{2}-\d{2}$/;
const dayMillis = 86_400_000;

/** Whether a text of a record is a calendar day, `YYYY-MM-DD`. */
export const isDay = (text: string): boolean => day.test(text);

/** Whole days from one calendar day to another; below zero when the second is the earlier one. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMillis;

/** The calendar day so many days later. */
export const addDays = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * dayMillis).toISOString().slice(0, 10);
