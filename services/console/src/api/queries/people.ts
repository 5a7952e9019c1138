/** How often to look who has come, while a list of people is open: single attendances are nobody's news. */
export const peopleMs = 5_000;
