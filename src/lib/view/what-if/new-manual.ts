/** Manual work of a process that has none today, where a case says nothing else: a day to prepare, a month to bear. */
export const newManual = { capability: 0, readyAfterHours: 24, sustainableHours: 720 } as const;
