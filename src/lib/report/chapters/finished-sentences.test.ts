import { describe, expect, it } from 'vitest';
import type { Model } from '#lib/impact/index.ts';
import { hitting, process, smallModel, system } from '#lib/impact/testing/small-model.ts';
import { manyModels } from '#lib/view/testing/analysed.ts';
import type { Chapter } from '../content.ts';
import type { ReportSource } from '../report-source.ts';
import { closingInput } from '../snapshot/testing/closing-input.ts';
import { closed } from '../snapshot/testing/demonstration-snapshot.ts';
import { draftOf } from '../snapshot/testing/report-source.ts';
import { faultsOf } from '../testing/faults-of.ts';
import { idsOf, textsOf } from '../testing/texts-of.ts';
import { actionsChapter } from './actions.ts';
import { assumptionsChapter } from './assumptions.ts';
import { evidenceChapter } from './evidence.ts';
import { glossaryChapter } from './glossary.ts';
import { limitsChapter } from './limits.ts';
import { methodChapter } from './method.ts';
import { sensitivityChapter } from './sensitivity.ts';
import { signOffChapter } from './sign-off.ts';

const writers: readonly ((source: ReportSource) => Chapter)[] = [
	actionsChapter,
	assumptionsChapter,
	evidenceChapter,
	glossaryChapter,
	limitsChapter,
	methodChapter,
	sensitivityChapter,
	signOffChapter
];

/** Few events, as it is words that are looked at. */
const quickly = {
	year: { relativeError: 0.5, leastEvents: 20, mostEvents: 200 },
	sensitivity: { events: 10, top: 3 }
};
const close = (model: Model) => closed(closingInput({ ...model, measures: [] }, quickly));

const erp = system('erp', 10);
const odd: Readonly<Record<string, Model>> = {
	'no process': smallModel({ systems: [erp], scenarios: [hitting(['erp'])] }),
	'no system, so that nothing is hit': smallModel({ scenarios: [hitting([])] }),
	'no hours for what is hit': smallModel({
		systems: [{ id: 'mes', name: 'MES' }],
		processes: [process('orders', ['mes'])],
		scenarios: [hitting(['mes'])]
	}),
	'a cause that never happens': smallModel({
		systems: [erp],
		processes: [process('orders', ['erp'])],
		scenarios: [hitting(['erp'], { frequency: { fixed: 0 } })]
	}),
	'a source for everything, of last year': smallModel({
		basis: { '*': { source: 'test', date: '2025-09-01', confidence: 'high' } },
		systems: [erp],
		processes: [process('orders', ['erp'], { costs: [{ kind: 'extra', perHour: 1000 }] })],
		scenarios: [hitting(['erp'])]
	})
};

function faultsAbout(model: Model): readonly string[] {
	const snapshot = close(model);
	return (['en', 'de'] as const).flatMap((locale) =>
		writers.flatMap((write) => {
			const chapter = write(draftOf(snapshot, locale));
			expect(new Set(idsOf(chapter)).size).toBe(idsOf(chapter).length);
			return faultsOf(textsOf(chapter)).map((fault) => `${chapter.id}: ${fault}`);
		})
	);
}

describe('the chapters of a report', () => {
	it.each(Object.entries(odd))('are finished sentences about %s', (_, model) => {
		expect(faultsAbout(model)).toEqual([]);
	});

	it('are finished sentences about many models', () => {
		// The first is the demonstration company, which another test closes.
		const [, ...models] = manyModels();
		expect(models.flatMap(faultsAbout)).toEqual([]);
	});
});
