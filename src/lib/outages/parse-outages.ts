import {
	type AnnualRevenue,
	type Outage,
	type OutagePhase,
	type OutageSource,
	type PublishedAmount,
	type Text,
	industries,
	lossKinds,
	outageCauses,
	outagePhases,
	ratings,
	readings
} from './outage.ts';
import { checkOutage } from './check-outage.ts';
import {
	type Read,
	flag,
	list,
	matching,
	number,
	object,
	oneOf,
	orNull,
	refuse,
	text
} from './reader.ts';

const day = matching(/^\d{4}-\d{2}-\d{2}$/, 'a day, YYYY-MM-DD');
const month = matching(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month, YYYY-MM');
const dayOrMonth = matching(/^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/, 'a day or a month');
const currency = matching(/^[A-Z]{3}$/, 'a currency of ISO 4217');
const key = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a key of small letters and digits');
const address = matching(/^https?:\/\/[^\s"<>]+$/, 'an address of the web');
const share = number({ min: 0, max: 1 });
const amount = number({ min: 0 });

const sentence = object<Text>({ en: text, de: text });

const annualRevenue = object<AnnualRevenue>({
	millions: number({ min: 1 }),
	currency,
	yearEnds: month,
	document: text,
	note: orNull(sentence)
});

const phase = object<OutagePhase>({
	phase: oneOf(outagePhases),
	scope: orNull(sentence),
	days: orNull(number({ min: 0.1, max: 1_000 })),
	capability: orNull(share),
	capabilityLow: orNull(share),
	capabilityHigh: orNull(share),
	start: day,
	end: orNull(day),
	source: orNull(key)
});

const loss = object<PublishedAmount>({
	kind: oneOf(lossKinds),
	lowMillions: orNull(amount),
	highMillions: orNull(amount),
	currency,
	note: sentence,
	isCompared: flag,
	source: orNull(key),
	basis: oneOf(readings),
	confidence: oneOf(ratings)
});

const source = object<OutageSource>({
	key,
	title: text,
	publisher: text,
	date: orNull(dayOrMonth),
	address: orNull(address),
	basis: oneOf(readings),
	confidence: orNull(oneOf(ratings))
});

const outage: Read<Outage> = object<Outage>({
	id: key,
	company: text,
	date: day,
	industry: oneOf(industries),
	business: sentence,
	cause: oneOf(outageCauses),
	malware: orNull(text),
	hit: oneOf(['whole', 'part']),
	annualRevenue,
	processes: list(sentence),
	backups: orNull(sentence),
	phases: list(phase),
	losses: list(loss),
	sources: list(source)
});

/**
 * Reads the library of published outages. Throws a RangeError that names the place for anything
 * that does not belong there: the library comes with the product, so a flaw in it is a bug.
 */
export function parseOutages(value: unknown): readonly Outage[] {
	const outages = list(outage)(value, 'outages');
	outages.forEach((one, i) => {
		const path = `outages[${i}]`;
		if (outages.findIndex(({ id }) => id === one.id) !== i)
			refuse(path, 'an id of its own', one.id);
		checkOutage(one, path);
	});
	return outages;
}
