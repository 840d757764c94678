import { analyze } from './engine';

/** The engine of a `<fineprint-report>` that is given a text: the page's own, so that the page holds no second worker. */
export const loadFineprint = () => Promise.resolve({ analyze: async (text: string) => (await analyze(text)).report });
