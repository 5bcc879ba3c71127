import { describe, expect, it } from 'vitest';
import type { Locale } from '#lib/format/number.ts';
import { parseSentence, plainSentence } from '#lib/format/sentence.ts';
import type { Model } from '#lib/impact/index.ts';
import {
	hitting,
	process,
	ratePenalty,
	smallModel,
	system
} from '#lib/impact/testing/small-model.ts';
import { analyse } from '#lib/view/analysis.ts';
import { resolveChoice } from '#lib/view/choice.ts';
import { countSources } from '#lib/view/model-sources.ts';
import { overview } from '#lib/view/overview.ts';
import { manyModels } from '#lib/view/testing/analysed.ts';
import { causeName, sourceWords } from './cause-words.ts';
import { sourcesFootnote } from '#lib/view/sources-footnote.ts';
import { curveTitle, headline, lede, lossTitle, planTitle } from '#lib/view/overview-words.ts';
import {
	criticalAnswer,
	evidenceAnswer,
	linksAnswer,
	timeAnswer
} from '#lib/view/question-words.ts';

const locales: readonly Locale[] = ['en', 'de'];

/** The smallest companies there are: one system, with and without a process or a cost. */
const smallest = [
	{},
	{ processes: [process('orders', ['erp'])] },
	{ processes: [process('orders', ['erp'], { costs: [ratePenalty], mtpdHours: 2 })] }
].map((more) =>
	smallModel({ systems: [system('erp', 4)], scenarios: [hitting(['erp'])], ...more })
);

/** Every sentence of the overview, for each scenario, both organisations and both languages. */
function sentencesOf(model: Model, locale: Locale): readonly string[] {
	const analysis = analyse(model);
	const reader = { locale, currency: model.currency };
	return model.scenarios.flatMap(({ id, name }) =>
		(['planned', 'adhoc'] as const).flatMap((organisation) => {
			const choice = resolveChoice(analysis, id, organisation);
			const view = choice && overview(analysis, choice, '2026-07-01');
			const event = view?.event;
			if (!event) return [];
			const answers = [
				timeAnswer(event, reader),
				criticalAnswer(event, organisation, reader),
				evidenceAnswer(event, reader),
				linksAnswer(view.links, reader)
			];
			return [
				headline(name, event, reader),
				lede(event, reader),
				curveTitle(event, reader),
				lossTitle(event.table, reader),
				planTitle(event.plan, reader),
				...answers.flatMap(({ figure, text }) => [figure, text]),
				...event.causes.flatMap((cause) => [
					causeName(cause, locale),
					sourceWords(cause.source, locale)
				]),
				sourcesFootnote(countSources(analysis.figures), locale)
			];
		})
	);
}

const models = [...smallest, ...manyModels()];
const sentences = locales.flatMap((locale) =>
	models.flatMap((model) => sentencesOf(model, locale))
);
const plain = sentences.map((text) => plainSentence(text).replaceAll('\u00a0', ' '));

/** What no reader should ever see; a number before is part of a larger one. */
const nonsense = [
	{ name: 'a figure that could not be computed', pattern: /undefined|NaN|null|Infinity|\[object/ },
	{ name: 'a placeholder', pattern: /[{}]|\b(overview|format)_/ },
	{ name: 'a mark of its own making', pattern: /[\uE000-\uE002]/ },
	{ name: 'day 0', pattern: /\b(day|Tag) 0\b(?![.,]\d)/ },
	{ name: 'no days at all', pattern: /(?<![\d.,])0([.,]0)? (and|und|days|Tage|hours|Stunden)\b/ },
	{ name: 'the last of one', pattern: /\bof 1 (systems|processes)|von 1 (Systemen|Prozessen)/ },
	{
		name: 'one in the plural',
		pattern: /(?<![\d.,])1 (days|hours|minutes|Tage|Stunden|Minuten)\b/
	},
	{
		name: 'one with a verb for many',
		pattern: /(?<![\d.,])1 (of|von) \d+ [^.;]*\b(are|were|have|liegen|wurden|haben)\b/
	},
	{ name: 'two blanks, or one before a full stop', pattern: / {2}| [.,;]/ }
];

describe('the sentences of the overview', () => {
	it('are there for every scenario of every model', () => {
		expect(sentences.length).toBeGreaterThan(5000);
	});

	it.each(nonsense)('never say $name', ({ pattern }) => {
		expect(plain.filter((text) => pattern.test(text)).slice(0, 5)).toEqual([]);
	});

	it('set apart only figures that are there', () => {
		const parts = sentences.flatMap((text) => parseSentence(text));
		expect(parts.filter(({ text }) => text === '')).toEqual([]);
		const names = new Set(parts.flatMap(({ name }) => name ?? []));
		expect([...names].sort()).toEqual(['b', 'cash', 'loss', 'often', 'share', 'time']);
	});

	it('write amounts as each language does', () => {
		for (const locale of locales) {
			const own = models
				.flatMap((model) => sentencesOf(model, locale))
				.map(plainSentence)
				.join('\n');
			if (locale === 'de') expect(own).not.toMatch(/\d[.]\d\u00a0(M|k|Tsd|Mio)\b|\d\u00a0[kM]\b/);
			else expect(own).not.toMatch(/\d\u00a0(Tsd|Mio|Mrd)\./);
		}
	});
});
