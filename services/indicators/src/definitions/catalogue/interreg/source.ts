/** Names and units as the regulation has them; what counts as the programmes' manuals explain it. */
export const source = 'Regulation (EU) 2021/1058, Annex I';
