import { describe, expect, it } from 'vitest';
import type { OutagePhase } from '#lib/outages/outage.ts';
import { publishedOutages } from '#lib/outages/published-outages.ts';
import {
	capabilityWords,
	dateWords,
	detailTitle,
	publishedAmount,
	sourceWords
} from './outage-detail-words.ts';
import { outageDetail } from './outage-detail.ts';

const ours = { amount: 420e6, currency: 'EUR' };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function detail(id: string) {
	const found = outageDetail(id, ours);
	if (!found) throw new RangeError(`no outage ${id}`);
	return found;
}

describe('the page of an outage', () => {
	it.each([
		[
			'norsk-hydro-2019',
			'Norsk Hydro, 2019: 3 days of standstill; normal again after 104 days; 0.4 to 0.5 % of a year’s revenue'
		],
		['honda-2020', 'Honda, 2020: one day of standstill; normal again after 5 days'],
		['mks-2023', 'MKS Instruments, 2023: costs alone of 0.4 % of a year’s revenue'],
		['reckitt-2017', 'Reckitt Benckiser, 2017: missed sales of 0.9 % of a year’s revenue'],
		['nucor-2025', 'Nucor, 2025: neither its length nor a loss was published']
	])('of %s is headed by what is known', (id, title) => {
		expect(plain(detailTitle(detail(id), 'en'))).toBe(title);
	});

	it('is there for every outage of the library, and for no other', () => {
		for (const { id } of publishedOutages) expect(detailTitle(detail(id), 'de')).not.toBe('');
		expect(outageDetail('no-such', ours)).toBeUndefined();
	});

	const phase = (capabilities: Partial<OutagePhase>): OutagePhase => ({
		...detail('nucor-2025').outage.phases[0],
		...capabilities
	});
	it.each([
		[{ capability: 0.825, capabilityLow: 0.8, capabilityHigh: 0.85 }, '80 to 85 %'],
		[{ capability: 0.9, capabilityLow: 0.9, capabilityHigh: 0.9 }, '90 %'],
		[{ capability: 0 }, '0 %'],
		[{ capabilityLow: 0.85 }, 'at least 85 %'],
		[{}, 'not published']
	])('writes output %j as %s', (capabilities, words) => {
		expect(plain(capabilityWords(phase(capabilities), 'en'))).toBe(words);
	});

	it('says of an amount that none was published', () => {
		const [first, , , last] = detail('merck-2017').outage.losses;
		expect(plain(publishedAmount(first, 'en'))).toBe('135 M USD');
		expect(publishedAmount({ ...last, lowMillions: undefined }, 'de')).toBe('nicht veröffentlicht');
	});

	it('writes days and months as they were published', () => {
		expect(dateWords('2020-02', 'en')).toBe('February 2020');
		expect(dateWords('2019-03-19', 'de')).toBe('19. März 2019');
		expect(dateWords(undefined, 'en')).toBe('–');
		const source = { ...detail('picanol-2020').outage.sources[0], date: undefined };
		expect(sourceWords(source, 'en')).toBe('De Tijd');
	});
});
