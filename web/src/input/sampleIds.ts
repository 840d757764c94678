export const sampleIds = ['contract', 'permanent', 'german'] as const;

export type SampleId = (typeof sampleIds)[number];
