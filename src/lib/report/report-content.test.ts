import { describe, expect, it } from 'vitest';
import type { Model } from '#lib/impact/index.ts';
import {
	hitting,
	process,
	ratePenalty,
	smallModel,
	system
} from '#lib/impact/testing/small-model.ts';
import { manyModels } from '#lib/view/testing/analysed.ts';
import type { Block, Paragraph } from './content.ts';
import { reportContent } from './report-content.ts';
import { closingInput } from './snapshot/testing/closing-input.ts';
import { closed, demonstrationSnapshot } from './snapshot/testing/demonstration-snapshot.ts';
import { draftOf } from './snapshot/testing/report-source.ts';
import type { Snapshot } from './snapshot/snapshot.ts';
import { faultsOf } from './testing/faults-of.ts';
import { quickSettings } from './testing/quick-settings.ts';
import { cellsOf, idsOf, textsOf } from './testing/texts-of.ts';

const quickly = (model: Model) => closed(closingInput(model, quickSettings));

const orders = { systems: [system('erp', 10)], scenarios: [hitting(['erp'])] };
/** What a sentence must also be right about. */
const oddModels = {
	'nothing costs anything': smallModel({ ...orders, processes: [process('orders', ['erp'])] }),
	'no process': smallModel({ ...orders, processes: [] }),
	'one process that breaches its limit': smallModel({
		...orders,
		processes: [process('orders', ['erp'], { costs: [ratePenalty], mtpdHours: 1 })]
	}),
	'not computable': smallModel({
		systems: [{ id: 'erp', name: 'erp' }],
		processes: [process('orders', ['erp'], { costs: [ratePenalty], mtpdHours: 1 })],
		scenarios: [hitting(['erp'])]
	}),
	'no system': smallModel({ scenarios: [hitting([])] }),
	'a source for everything, of last year': smallModel({
		...orders,
		basis: { '*': { source: 'test', date: '2025-09-01', confidence: 'high' } },
		processes: [process('orders', ['erp'], { costs: [ratePenalty] })]
	}),
	'never happens': smallModel({
		...orders,
		processes: [process('orders', ['erp'], { costs: [ratePenalty] })],
		scenarios: [hitting(['erp'], { frequency: { fixed: 0 } })]
	})
};

const demonstration = demonstrationSnapshot();
/** One in three of the models made to be hard is enough to meet every odd turn. */
const others = manyModels()
	.slice(1)
	.filter((_, i) => i < 2 || i % 3 === 0);
const snapshots: readonly (readonly [string, Snapshot])[] = [
	['the demonstration company', demonstration],
	...Object.entries(oddModels).map(([name, model]) => [name, quickly(model)] as const),
	...others.map((model, i) => [`${model.name} ${i}`, quickly(model)] as const)
];

function paragraphsOf(blocks: readonly Block[]): readonly Paragraph[] {
	return blocks.flatMap((block) => {
		if (block.kind === 'beside') return paragraphsOf([...block.left, ...block.right]);
		return block.kind === 'paragraph' ? [block] : [];
	});
}

describe.each(['en', 'de'] as const)('a report in %s', (locale) => {
	it.each(snapshots)('reads as whole sentences, and every figure as text: %s', (_, snapshot) => {
		const { chapters } = reportContent(draftOf(snapshot, locale));
		for (const chapter of chapters) {
			const said = textsOf(chapter).filter((text) => text !== '');
			expect(faultsOf(said)).toEqual([]);
			expect(chapter.headline).toMatch(/^.{10,}[^.?]$/);
			for (const { text } of paragraphsOf(chapter.blocks)) expect(text).toMatch(/[.:]$/);
			for (const { value, text } of cellsOf(chapter))
				if (value !== undefined && (text === '' || !Number.isFinite(value)))
					expect.fail(`${chapter.id}: ${value} reads “${text}”`);
		}
		const ids = chapters.flatMap(idsOf);
		expect(new Set(ids).size).toBe(ids.length);
	});
});

describe('a report', () => {
	it('says of what quarter it is, how far it has come and what it rests on', () => {
		const source = draftOf(demonstration);
		const content = reportContent(source);
		expect(content.title).toBe('Business impact of disruptions, third quarter 2026');
		expect(content.occasion).toBe('Board, third quarter 2026');
		expect([content.state, content.isFinal]).toEqual(['Draft', false]);
		expect(content.foot).toMatch(/standard error of the average year: .* figures have a source/);
		expect(content.foot).toMatch(/Snapshot 2026-Q3, fingerprint aaaa\saaaa\.$/);
	});

	it('is of the moment of its last signature', () => {
		const source = draftOf(demonstration, 'de');
		const signed = { name: 'A. Lindqvist', at: '2026-10-12T09:00:00.000Z' };
		const content = reportContent({
			...source,
			state: { ...source.state, status: 'approved', version: 2, approved: signed }
		});
		expect(content.createdAt).toBe(signed.at);
		expect([content.state, content.isFinal]).toEqual([
			'Freigegeben am 12. Oktober 2026, Version 2',
			true
		]);
	});

	it('has the chapters of its template, in its order, and edited texts where there are any', () => {
		const source = draftOf(demonstration);
		const { chapters } = reportContent({
			...source,
			template: { ...source.template, chapters: ['disruption'] },
			edits: { 'disruption.lead': 'Written by hand.' }
		});
		expect(chapters.map(({ id }) => id)).toEqual(['disruption']);
		expect(chapters[0].blocks[0]).toMatchObject({ text: 'Written by hand.', isEdited: true });
	});
});
