/** First figures, of few events and sets, within seconds; final ones take a minute. */
export type InvestPrecision = 'first' | 'final';

/** Events of each scenario that rank sets of measures (draws), and that figures rest on. */
export const investing = {
	first: { draws: 50, events: 300, mostSets: 500, orderFor: 'today' },
	final: { draws: 400, events: 5_000, orderFor: 'own' }
} as const;
