import type { CaseOutcome, Data, SavedCase } from '#lib/db/data.server.ts';
import type { Locale } from '#lib/format/number.ts';
import type { Model } from '#lib/impact/index.ts';
import type { Jobs } from '#lib/server/jobs/jobs.ts';
import {
	freeName,
	readTexts,
	type CaseTexts,
	type TextProblem
} from '#lib/view/cases/case-texts.ts';
import { addressProblemMessage } from '#lib/view/what-if/address-problem-words.ts';
import { caseEffects } from '#lib/view/what-if/case-effects.ts';
import { catalogue } from '#lib/view/what-if/catalogue.ts';
import { readKept } from '#lib/view/what-if/read-address.ts';
import { isToday, measuresOf } from '#lib/view/what-if/what-if-case.ts';
import { typedText } from '../../model/typed-text.ts';
import { write, type NotStored } from '../../model/write.server.ts';
import { seenCase, type SeenCase } from './described-case.server.ts';
import { keepFigures } from './keep-figures.server.ts';

/** Why a case was not saved. What was typed and set is all in it. */
export interface SaveFailure {
	readonly values: CaseTexts;
	readonly query: string;
	readonly problems: readonly TextProblem[];
	/** What of the query cannot be used, in words. */
	readonly lines: readonly string[];
	readonly isToday: boolean;
	readonly conflict: Conflict | undefined;
	readonly fullAt: number | undefined;
	readonly notStored: NotStored | undefined;
}

/** The case that is in the way: another of the same name, or a later version of the same. */
export interface Conflict {
	readonly kind: 'nameTaken' | 'changedMeanwhile';
	readonly by: SeenCase;
}

export type SaveAnswer =
	| { readonly ok: true; readonly saved: SeenCase }
	| { readonly ok: false; readonly status: number; readonly failure: SaveFailure };

interface Visit {
	readonly data: Data;
	readonly jobs: Jobs;
	readonly locale: Locale;
}

/**
 * Saves a case as a form carries it: its texts, its query, and which version of a case of that name the
 * reader had seen. Undefined when there is no model to save it with.
 */
export async function saveCase(
	{ data, jobs, locale }: Visit,
	form: FormData
): Promise<SaveAnswer | undefined> {
	const current = await data.current();
	const model = current && (await data.model(current.id));
	if (!model) return undefined;
	const values = {
		name: typedText(form, 'name'),
		author: typedText(form, 'author'),
		note: typedText(form, 'note')
	};
	const query = typedText(form, 'query');
	const refuse = (status: number, why: Partial<SaveFailure>): SaveAnswer => ({
		ok: false,
		status,
		failure: { ...nothingWrong, values, query, ...why }
	});
	const texts = readTexts(values);
	const asked = readChanges(model, query);
	const lines = asked.problems.map((problem) => addressProblemMessage(problem, locale));
	if (!texts.ok || lines.length > 0 || asked.isToday)
		return refuse(422, {
			problems: texts.ok ? [] : texts.problems,
			lines,
			isToday: lines.length === 0 && asked.isToday
		});

	const known = await data.cases.list(current.id);
	const named = nameOf(texts.value, known, form);
	const content = { ...named, ...asked.content };
	const stored = await write(() => store(data, current.id, known, { content, form }));
	if (!stored.ok) return refuse(503, { notStored: stored.problem });
	const outcome = stored.value;
	switch (outcome.kind) {
		case 'saved': {
			const { id, version } = outcome;
			const job = jobs.start('whatIf', model, { ...asked.content, scenario: undefined });
			keepFigures(data, job, { modelId: current.id, model, id, version }).catch(
				(error: unknown) => {
					console.error(`The figures of the case ${id} were not kept:`, error);
				}
			);
			const saved = { ...named, id, version, savedAt: new Date() };
			return { ok: true, saved: seenCase(saved, locale) };
		}
		case 'nameTaken':
			return refuse(409, { conflict: { kind: 'nameTaken', by: seenCase(outcome.by, locale) } });
		case 'changedMeanwhile':
			return refuse(409, {
				conflict: { kind: 'changedMeanwhile', by: seenCase(outcome.now, locale) }
			});
		case 'full':
			return refuse(409, { fullAt: outcome.limit });
		case 'gone':
			return undefined;
		default:
			return outcome satisfies never;
	}
}

const nothingWrong = {
	problems: [],
	lines: [],
	isToday: false,
	conflict: undefined,
	fullAt: undefined,
	notStored: undefined
} as const;

function readChanges(model: Model, query: string) {
	const controls = catalogue(model);
	const { whatIf, problems } = readKept(model, controls, query);
	return {
		problems,
		isToday: isToday(whatIf),
		content: { measures: measuresOf(whatIf, controls), effects: caseEffects(controls, whatIf) }
	};
}

/** A copy gets a name of its own. */
function nameOf(texts: CaseTexts, known: readonly SavedCase[], form: FormData): CaseTexts {
	const names = known.map(({ name }) => name);
	if (typedText(form, 'intent') !== 'copy' || !names.includes(texts.name)) return texts;
	return { ...texts, name: freeName(texts.name, names) };
}

interface Save {
	readonly content: CaseTexts & ReturnType<typeof readChanges>['content'];
	readonly form: FormData;
}

/** A case of the same name that the reader has seen is changed; otherwise one is added. */
async function store(
	data: Data,
	modelId: number,
	known: readonly SavedCase[],
	{ content, form }: Save
): Promise<CaseOutcome> {
	const seen = readSeen(typedText(form, 'over')) ?? readSeen(typedText(form, 'seen'));
	const same = known.find(({ id, name }) => name === content.name && id === seen?.id);
	if (!same || !seen) return data.cases.add(modelId, content);
	return data.cases.change(modelId, seen, content);
}

/** "12.3": the third version of the case 12. */
export function readSeen(text: string): { id: number; version: number } | undefined {
	const [, id, version] = /^(\d{1,15})\.(\d{1,9})$/.exec(text) ?? [];
	return id && version ? { id: Number(id), version: Number(version) } : undefined;
}
