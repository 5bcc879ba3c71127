import type { Outage } from './outage.ts';
import outages from './outages.json' with { type: 'json' };
import { parseOutages } from './parse-outages.ts';

/** The library of published outages that comes with the product. */
export const publishedOutages: readonly Outage[] = parseOutages(outages);
