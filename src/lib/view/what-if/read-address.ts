import { type Effect, type Model, applyEffects, parseEffects } from '#lib/impact/index.ts';
import { addressVersion, longestKept, longestQuery, longestText, words } from './case-address.ts';
import { caseEffects } from './case-effects.ts';
import { isOffered } from './case-from-effects.ts';
import type { Control, SliderControl } from './control.ts';
import {
	type ControlValue,
	type WhatIfCase,
	allEffects,
	measuresOf,
	today,
	withValue
} from './what-if-case.ts';

/** What of an address could not be used; the rest of it is. */
export type AddressProblem =
	| { readonly kind: 'tooLong'; readonly length: number; readonly limit: number }
	| { readonly kind: 'version'; readonly version: string }
	| { readonly kind: 'unknown'; readonly name: string }
	| { readonly kind: 'repeated'; readonly name: string }
	| { readonly kind: 'unknownMeasure'; readonly measure: string }
	| { readonly kind: 'unknownScenario'; readonly scenario: string }
	| { readonly kind: 'value'; readonly control: Control; readonly value: string }
	| { readonly kind: 'textTooLong'; readonly name: keyof typeof longestText }
	| { readonly kind: 'effect'; readonly text: string };

/** What an address asks for. */
export interface ReadAddress {
	readonly whatIf: WhatIfCase;
	/** The scenario it names, when the model has it. */
	readonly scenario: string | undefined;
	readonly find: string;
	readonly show: string | undefined;
	readonly problems: readonly AddressProblem[];
}

/** An address's query, read only. */
export type Query = Iterable<[string, string]> & Pick<URLSearchParams, 'get' | 'toString'>;

/** Reads a query strictly: whatever is unknown or out of range is told and left out, nothing is guessed. */
export function readAddress(model: Model, controls: readonly Control[], query: Query): ReadAddress {
	return readQuery(model, controls, { query, limit: longestQuery });
}

/** Reads a query that stands in no address: in a form, or in a meeting. */
export function readKept(model: Model, controls: readonly Control[], query: string): ReadAddress {
	return readQuery(model, controls, { query: new URLSearchParams(query), limit: longestKept });
}

function readQuery(
	model: Model,
	controls: readonly Control[],
	{ query, limit }: { readonly query: Query; readonly limit: number }
): ReadAddress {
	const { length } = query.toString();
	const nothing = { whatIf: today, scenario: undefined, find: '', show: undefined };
	if (length > limit) return { ...nothing, problems: [{ kind: 'tooLong', length, limit }] };
	const version = query.get(words.version);
	if (version !== null && version !== addressVersion)
		return { ...nothing, problems: [{ kind: 'version', version }] };
	const reader = new AddressReader(model, controls);
	for (const [name, value] of query) reader.read(name, value);
	return reader.result;
}

class AddressReader {
	readonly #model: Model;
	readonly #byId: ReadonlyMap<string, Control>;
	readonly #controls: readonly Control[];
	readonly #seen = new Set<string>();
	readonly #problems: AddressProblem[] = [];
	#whatIf = today;
	#scenario: string | undefined;
	#find = '';
	#show: string | undefined;

	constructor(model: Model, controls: readonly Control[]) {
		this.#model = model;
		this.#controls = controls;
		this.#byId = new Map(controls.map((control) => [control.id, control]));
	}

	get result(): ReadAddress {
		return {
			whatIf: this.#whatIf,
			scenario: this.#scenario,
			find: this.#find,
			show: this.#show,
			problems: this.#problems
		};
	}

	read(name: string, value: string): void {
		if (name === words.measure) return this.#measure(value);
		if (name === words.other) return this.#other(value);
		if (this.#seen.has(name)) return this.#tell({ kind: 'repeated', name });
		this.#seen.add(name);
		switch (name) {
			case words.version:
				return;
			case words.find:
				this.#find = value;
				return;
			case words.show:
				this.#show = value;
				return;
			case words.scenario:
				return this.#named(value);
			case words.name:
			case words.author:
			case words.note:
				return this.#text(name, value);
			default:
				return this.#control(name, value);
		}
	}

	#tell(problem: AddressProblem): void {
		this.#problems.push(problem);
	}

	#measure(measure: string): void {
		const control = this.#controls.find(
			(candidate) => candidate.type === 'switch' && candidate.measure === measure
		);
		if (!control) return this.#tell({ kind: 'unknownMeasure', measure });
		this.#whatIf = withValue(this.#whatIf, control, true);
	}

	#named(scenario: string): void {
		if (this.#model.scenarios.some(({ id }) => id === scenario)) this.#scenario = scenario;
		else this.#tell({ kind: 'unknownScenario', scenario });
	}

	#text(name: keyof typeof longestText, value: string): void {
		if (value.length > longestText[name]) return this.#tell({ kind: 'textTooLong', name });
		this.#whatIf = { ...this.#whatIf, [name]: value };
	}

	#control(name: string, text: string): void {
		const control = this.#byId.get(name);
		if (!control || control.type === 'switch') return this.#tell({ kind: 'unknown', name });
		// A form without scripts sends every field; one left empty is as today.
		if (text === '') return;
		const value = control.type === 'choice' ? choiceOf(control, text) : numberOf(control, text);
		if (value === undefined) return this.#tell({ kind: 'value', control, value: text });
		this.#whatIf = withValue(this.#whatIf, control, value);
	}

	#other(text: string): void {
		const [effect] = parsedEffect(text) ?? [];
		const whatIf = effect && { ...this.#whatIf, others: [...this.#whatIf.others, effect] };
		if (!whatIf || !isApplicable(this.#model, this.#controls, whatIf))
			return this.#tell({ kind: 'effect', text });
		this.#whatIf = whatIf;
	}
}

function choiceOf(
	{ options }: Extract<Control, { type: 'choice' }>,
	text: string
): ControlValue | undefined {
	return options.find((option) => option === text);
}

/** A plain decimal number that the slider offers. */
function numberOf(control: SliderControl, text: string): number | undefined {
	// A form without scripts sends today's value as it is, with all its decimals.
	if (text === String(control.today)) return control.today;
	if (!/^\d{1,9}(\.\d{1,4})?$/.test(text)) return undefined;
	const value = Number(text);
	return isOffered([control, value]) ? value : undefined;
}

function parsedEffect(text: string): readonly Effect[] | undefined {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
	const parsed = parseEffects([value]);
	return parsed.ok ? parsed.value : undefined;
}

function isApplicable(model: Model, controls: readonly Control[], whatIf: WhatIfCase): boolean {
	const effects = allEffects(model, measuresOf(whatIf, controls), caseEffects(controls, whatIf));
	return applyEffects(model, effects).ok;
}
