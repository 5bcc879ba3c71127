import { describe, expect, it } from 'vitest';
import { hitting, process, ratePenalty, stream, system } from '#lib/impact/testing/small-model.ts';
import { analysed, played } from '../testing/analysed.ts';
import { yearReportOf } from '../testing/year-of.ts';
import { ownOutage } from './own-outage.ts';

/** Two days without a system, by hand at four tenths after half a day; then two days unstable. */
function own(company: object, streams: readonly unknown[] = [line]) {
	const analysis = analysed({
		company,
		systems: [system('erp', 48)],
		processes: [
			process('shipping', ['erp'], {
				costs: [ratePenalty],
				manual: { capability: 0.4, readyAfterHours: 12 },
				unstable: { capability: 0.7, hoursPerOutageHour: { fixed: 1 } }
			})
		],
		streams,
		scenarios: [hitting(['erp'], { name: 'Attack' })]
	});
	const { model } = analysis;
	const { scenario, event } = played(analysis);
	const [figures] = yearReportOf(model).scenarios;
	return { own: ownOutage({ model, scenario, figures, event }), loss: event.loss };
}

const line = stream('line', [{ process: 'shipping' }], { revenuePerHour: 10, marginRate: 0.5 });

describe('ownOutage', () => {
	it('is the loss as a share of the year’s revenue and as days of it', () => {
		const { own: ours, loss } = own({ annualRevenue: 100_000 });
		expect(loss).toBeGreaterThan(0);
		expect(ours.loss.mean).toBeCloseTo(loss, 6);
		expect(ours.share?.mean).toBeCloseTo(loss / 100_000, 9);
		expect(ours.share?.high).toBeCloseTo(loss / 100_000, 9);
		expect(ours.revenueDays?.mean).toBeCloseTo((loss / 100_000) * 365, 6);
	});

	it('tells for how long a value stream makes nothing, and when all is stable', () => {
		const { own: ours } = own({ annualRevenue: 100_000 });
		expect(ours.standstillDays).toBeCloseTo(0.5, 9);
		expect(ours.normalDays.middle).toBeCloseTo(4, 9);
	});

	it('has no share without a revenue, and no standstill without a value stream', () => {
		const { own: ours } = own({}, []);
		expect(ours.share).toBeUndefined();
		expect(ours.revenueDays).toBeUndefined();
		expect(ours.standstillDays).toBeUndefined();
	});
});
