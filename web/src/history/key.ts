/** Where it is stored whether history is on. */
export const historyKey = 'fineprint.history';
