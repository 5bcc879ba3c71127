import { describe, expect, it } from 'vitest';
import { chapterIds } from '#lib/report/report-template.ts';
import { type TemplateValues, readTemplate } from './template-form.server.ts';

const nowhere = Object.fromEntries(chapterIds.map((id) => [id, ''])) as TemplateValues['places'];
const values: TemplateValues = {
	name: ' Lenders ',
	places: { ...nowhere, year: '2', summary: '1', signOff: '9' },
	accent: '#1F5F8B',
	confidentiality: ''
};
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0);

describe('a template', () => {
	it('has the chapters that were given a place, in its order', () => {
		expect(readTemplate(values, undefined)).toEqual({
			ok: true,
			value: {
				name: 'Lenders',
				chapters: ['summary', 'year', 'signOff'],
				accent: '#1f5f8b',
				confidentiality: ''
			}
		});
	});

	it('has a mark that is what it says it is', () => {
		expect(readTemplate(values, png)).toMatchObject({
			ok: true,
			value: { logo: { mediaType: 'image/png' } }
		});
		const script = new TextEncoder().encode('<svg onload="alert(1)"/>');
		expect(readTemplate(values, script)).toEqual({ ok: false, problems: ['logo'] });
		const large = new Uint8Array(300_000);
		large.set(png);
		expect(readTemplate(values, large)).toEqual({ ok: false, problems: ['logo'] });
	});

	it('names every field that cannot be used', () => {
		const wrong = {
			...{ name: '', accent: 'red', confidentiality: 'x'.repeat(500) },
			places: { ...nowhere, year: 'first' }
		};
		expect(readTemplate(wrong, undefined)).toEqual({
			ok: false,
			problems: ['name', 'places', 'accent', 'confidentiality']
		});
		expect(readTemplate({ ...values, places: nowhere }, undefined)).toMatchObject({ ok: false });
	});
});
