import { describe, expect, it } from 'vitest';
import { hitting, process, smallModel, system } from '#lib/impact/testing/small-model.ts';
import type { Model } from '#lib/impact/index.ts';
import { closingInput } from '../snapshot/testing/closing-input.ts';
import { closed } from '../snapshot/testing/demonstration-snapshot.ts';
import { draftOf } from '../snapshot/testing/report-source.ts';
import { textsOf } from '../testing/texts-of.ts';
import { limitsChapter } from './limits.ts';

const chapterOf = (model: Model) => limitsChapter(draftOf(closed(closingInput(model))));
const system10 = system('erp', 10);

describe('the chapter of limits', () => {
	it('counts and names the gaps of the data', () => {
		const model = smallModel({
			systems: [system10, { id: 'mes', name: 'MES' }],
			processes: [
				process('orders', ['erp'], { costs: [{ kind: 'extra', perHour: 100 }] }),
				process('payroll', [])
			],
			scenarios: [hitting(['erp'])],
			company: { materiality: 1e6, creditLine: 1e6, appetite: [{ loss: 1e6, probability: 0.1 }] }
		});
		const { headline, blocks } = chapterOf(model);
		const company = blocks.find(({ id }) => id === 'limits.company');
		if (company?.kind !== 'list') return expect.unreachable();
		expect(company.items.join(' ')).toMatch(/MES.*payroll|payroll.*MES/s);
		expect(company.items).toContain(
			'No value stream is described, so that no lost margin of a stream is counted.'
		);
		expect(headline).toContain(`Our data has ${company.items.length} gaps`);
	});

	it('says what the company has not stated', () => {
		const texts = textsOf(
			chapterOf(smallModel({ systems: [system10], scenarios: [hitting(['erp'])] }))
		).join(' ');
		for (const missing of [/no materiality/, /no credit line/, /how often/])
			expect(texts).toMatch(missing);
	});
});
