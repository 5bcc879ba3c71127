import type { Id } from '#lib/impact/index.ts';

/** A row on its way from one place to another, both counted from 1. */
export interface Dragged {
	readonly id: Id;
	readonly from: number;
	readonly to: number;
}

/** So near to the edge of the window the page scrolls along, in pixels. */
const edge = 72;
const scrollStep = 12;

/** Follows the pointer while a row of a list is dragged by its handle. */
export class OrderDrag {
	#dragged = $state.raw<Dragged>();
	#list: HTMLElement | undefined;
	readonly #drop: (dragged: Dragged) => void;

	/** `drop` is told where a row was let go, when that is another place than its own. */
	constructor(drop: (dragged: Dragged) => void) {
		this.#drop = drop;
	}

	get dragged(): Dragged | undefined {
		return this.#dragged;
	}

	/** `list` is the element whose children are the rows in their order. */
	begin(event: PointerEvent, list: HTMLElement, { id, place }: { id: Id; place: number }): void {
		if (event.button !== 0 || !(event.currentTarget instanceof Element)) return;
		event.preventDefault();
		event.currentTarget.setPointerCapture(event.pointerId);
		this.#list = list;
		this.#dragged = { id, from: place, to: place };
	}

	follow({ clientY }: PointerEvent): void {
		const dragged = this.#dragged;
		if (!dragged || !this.#list) return;
		if (clientY > window.innerHeight - edge) window.scrollBy(0, scrollStep);
		else if (clientY < edge) window.scrollBy(0, -scrollStep);
		const to = placeAt(this.#list, clientY, dragged.from);
		if (to !== dragged.to) this.#dragged = { ...dragged, to };
	}

	end(): void {
		const dragged = this.#dragged;
		this.#dragged = undefined;
		if (dragged && dragged.to !== dragged.from) this.#drop(dragged);
	}

	cancel(): void {
		this.#dragged = undefined;
	}
}

/** The place of a row that is let go at a height: behind all others whose middle is above it. */
function placeAt(list: HTMLElement, y: number, from: number): number {
	const isAbove = (row: Element) => {
		const { top, height } = row.getBoundingClientRect();
		return top + height / 2 < y;
	};
	return 1 + [...list.children].filter((row, at) => at !== from - 1 && isAbove(row)).length;
}
