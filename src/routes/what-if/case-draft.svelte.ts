import { untrack } from 'svelte';
import { goto } from '$app/navigation';
import { navigating } from '$app/state';
import type { Model } from '#lib/impact/index.ts';
import { fitsAddress, pageQuery } from '#lib/view/what-if/case-address.ts';
import type { Control } from '#lib/view/what-if/control.ts';
import { type AddressProblem, type Query, readAddress } from '#lib/view/what-if/read-address.ts';
import {
	type ControlValue,
	type WhatIfCase,
	today,
	withValue,
	withoutOther
} from '#lib/view/what-if/what-if-case.ts';

/** So long the hand rests before the address follows, in milliseconds. */
const rest = 400;

interface Context {
	readonly address: () => {
		readonly pathname: string;
		readonly search: string;
		readonly searchParams: Query;
	};
	readonly model: () => Model;
	readonly controls: () => readonly Control[];
}

/** The case that the reader makes. It begins as the address says, and the address follows at rest. */
export class CaseDraft {
	readonly #context: Context;
	#whatIf = $state.raw<WhatIfCase>(today);
	#scenario = $state.raw<string>();
	#problems = $state.raw<readonly AddressProblem[]>([]);
	/** Length of the query that did not fit into the address. */
	#tooLong = $state.raw<number>();
	/** The address that says what is shown already. */
	#written: string | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	find = $state('');
	show = $state<string>();

	constructor(context: Context) {
		this.#context = context;
		this.#read();
		this.#written = context.address().search;
		$effect(() => {
			const isOwn = context.address().search === this.#written;
			this.#written = undefined;
			if (!isOwn) untrack(() => this.#read());
		});
		$effect(() => () => clearTimeout(this.#timer));
	}

	get whatIf(): WhatIfCase {
		return this.#whatIf;
	}

	/** The scenario that the reader chose. */
	get scenario(): string | undefined {
		return this.#scenario;
	}

	/** What of the address could not be used. */
	get problems(): readonly AddressProblem[] {
		return this.#problems;
	}

	get tooLong(): number | undefined {
		return this.#tooLong;
	}

	set(control: Control, value: ControlValue | undefined): void {
		this.#change(withValue(this.#whatIf, control, value));
	}

	setText(name: 'name' | 'author' | 'note', text: string): void {
		this.#change({ ...this.#whatIf, [name]: text });
	}

	removeOther(position: number): void {
		this.#change(withoutOther(this.#whatIf, position));
	}

	backToToday(): void {
		this.#change(today);
	}

	choose(scenario: string): void {
		this.#scenario = scenario;
		this.#soon();
	}

	/** The query of the page with another case. */
	queryOf(whatIf: WhatIfCase, more: { readonly show?: string } = {}): string {
		return pageQuery(this.#context.controls(), {
			whatIf,
			scenario: this.#scenario,
			find: this.find,
			...more
		}).toString();
	}

	/** Writes the case into the address now. */
	async write(): Promise<void> {
		clearTimeout(this.#timer);
		// A reader who is on their way to another page would be held back here.
		if (navigating.to) return;
		const { address, controls } = this.#context;
		const query = pageQuery(controls(), { whatIf: this.#whatIf, scenario: this.#scenario });
		this.#tooLong = fitsAddress(query) ? undefined : query.toString().length;
		if (this.#tooLong !== undefined) return;
		const search = query.size === 0 ? '' : `?${query.toString()}`;
		if (search === address().search) return;
		this.#written = search;
		await goto(`${address().pathname}${search}`, { shallow: true, replace: true });
	}

	#change(whatIf: WhatIfCase): void {
		this.#whatIf = whatIf;
		this.#problems = [];
		this.#soon();
	}

	#soon(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.write(), rest);
	}

	#read(): void {
		const { address, model, controls } = this.#context;
		const read = readAddress(model(), controls(), address().searchParams);
		this.#whatIf = read.whatIf;
		this.#scenario = read.scenario;
		this.#problems = read.problems;
		this.find = read.find;
		this.show = read.show;
	}
}
