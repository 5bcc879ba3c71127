import { describe, expect, it } from 'vitest';
import { hitting, smallModel, system } from '#lib/impact/testing/small-model.ts';
import { readCloseForm } from './close-form.ts';

const model = smallModel({ systems: [system('erp', 10)], scenarios: [hitting(['erp'])] });
const offered = { firstMonth: 1, templates: ['board'], reported: ['2026-Q2'] };
const values = {
	quarter: '2026-Q3',
	scenario: 'event',
	template: 'board',
	precision: 'final',
	budget: '',
	preparedBy: ' M. Okafor ',
	correction: ''
};

describe('closing a quarter', () => {
	it('takes what was chosen, and any budget where none is given', () => {
		expect(readCloseForm(model, offered, values)).toEqual({
			ok: true,
			value: { ...values, preparedBy: 'M. Okafor', strategy: 'planned', budget: undefined }
		});
	});

	it('says what it corrects where the quarter has been reported', () => {
		const again = { ...values, quarter: '2026-Q2' };
		expect(readCloseForm(model, offered, again)).toEqual({ ok: false, problems: ['correction'] });
		const said = readCloseForm(model, offered, { ...again, correction: 'A penalty was missing' });
		expect(said).toMatchObject({ ok: true, value: { correction: 'A penalty was missing' } });
	});

	it('names every field that cannot be used', () => {
		const wrong = {
			...{ quarter: 'summer', scenario: 'flood', template: 'x', precision: 'exact' },
			...{ budget: '-1', preparedBy: ' ', correction: 'x'.repeat(3_000) }
		};
		expect(readCloseForm(model, offered, wrong)).toEqual({
			ok: false,
			problems: Object.keys(wrong)
		});
	});
});
