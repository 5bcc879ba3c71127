import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';

const closest = 3;
const step = 1.3;
/** A pointer that moves less than this still clicks. */
const clickTolerance = 4;
const narrowBelow = 560;

/** How near the map is seen, and the ways to change it: buttons, keys, wheel and two fingers. */
export class MapZoom {
	readonly #naturalWidth: number;
	#viewport: HTMLElement | undefined;
	/** Undefined until the page knows its own width; then screen pixels per map pixel. */
	scale = $state<number>();

	constructor(naturalWidth: number) {
		this.#naturalWidth = naturalWidth;
	}

	/** The whole width in view, but never magnified. */
	get #fitting(): number {
		return Math.min(1, (this.#viewport?.clientWidth ?? this.#naturalWidth) / this.#naturalWidth);
	}

	fit = () => this.#zoomTo(this.#fitting);
	closer = () => this.#zoomTo((this.scale ?? this.#fitting) * step);
	farther = () => this.#zoomTo((this.scale ?? this.#fitting) / step);

	/** Where on the map the reader begins: a phone shows its end at full size, a screen all of it. */
	readonly attach: Attachment<HTMLElement> = (viewport) => {
		this.#viewport = viewport;
		const isNarrow = viewport.clientWidth < narrowBelow;
		this.scale = isNarrow ? 1 : this.#fitting;
		if (isNarrow) void tick().then(() => (viewport.scrollLeft = viewport.scrollWidth));
		// A wheel or two fingers would otherwise magnify the whole page, so these must not be passive.
		const stopWheel = on(viewport, 'wheel', this.#onWheel);
		const stopTouch = on(viewport, 'touchmove', this.#onTouchMove);
		const stopDrag = draggable(viewport);
		return () => {
			stopWheel();
			stopTouch();
			stopDrag();
			this.#viewport = undefined;
		};
	};

	readonly onkeydown = (event: KeyboardEvent) => {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		const action = { '+': this.closer, '=': this.closer, '-': this.farther, '0': this.fit }[
			event.key
		];
		if (!action) return;
		event.preventDefault();
		void action();
	};

	#fingersApart: number | undefined;

	readonly #onTouchMove = (event: TouchEvent) => {
		if (event.touches.length !== 2) {
			this.#fingersApart = undefined;
			return;
		}
		event.preventDefault();
		const [a, b] = event.touches;
		const apart = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
		if (this.#fingersApart !== undefined && this.scale !== undefined) {
			const middle = { x: (a.clientX + b.clientX) / 2, y: (a.clientY + b.clientY) / 2 };
			void this.#zoomTo((this.scale * apart) / this.#fingersApart, middle);
		}
		this.#fingersApart = apart;
	};

	readonly #onWheel = (event: WheelEvent) => {
		if (!event.ctrlKey || this.scale === undefined) return;
		event.preventDefault();
		const factor = Math.exp(-event.deltaY / 300);
		void this.#zoomTo(this.scale * factor, { x: event.clientX, y: event.clientY });
	};

	/** Zooms so that what is under a point, or in the middle, stays where it is. */
	async #zoomTo(wanted: number, point?: { readonly x: number; readonly y: number }): Promise<void> {
		const viewport = this.#viewport;
		if (!viewport) return;
		const before = this.scale ?? this.#fitting;
		const scale = Math.min(closest, Math.max(Math.min(this.#fitting, 1), wanted));
		const box = viewport.getBoundingClientRect();
		const x = point ? point.x - box.left : viewport.clientWidth / 2;
		const y = point ? point.y - box.top : viewport.clientHeight / 2;
		const left = ((viewport.scrollLeft + x) * scale) / before - x;
		const top = ((viewport.scrollTop + y) * scale) / before - y;
		this.scale = scale;
		await tick();
		viewport.scrollTo({ left, top, behavior: 'instant' });
	}
}

function on<K extends keyof HTMLElementEventMap>(
	element: HTMLElement,
	type: K,
	listener: (event: HTMLElementEventMap[K]) => void
): () => void {
	element.addEventListener(type, listener, { passive: false });
	return () => element.removeEventListener(type, listener);
}

/** Lets a mouse pull the content about; fingers and keys do so by themselves. */
function draggable(viewport: HTMLElement): () => void {
	let held: { x: number; y: number; left: number; top: number; moved: boolean } | undefined;
	const stops = [
		on(viewport, 'pointerdown', (event) => {
			if (event.pointerType !== 'mouse' || event.button !== 0) return;
			const { scrollLeft: left, scrollTop: top } = viewport;
			held = { x: event.clientX, y: event.clientY, left, top, moved: false };
		}),
		on(viewport, 'pointermove', (event) => {
			if (!held) return;
			const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
			if (!held.moved && Math.hypot(dx, dy) < clickTolerance) return;
			held.moved = true;
			viewport.setPointerCapture(event.pointerId);
			viewport.scrollTo({ left: held.left - dx, top: held.top - dy, behavior: 'instant' });
		}),
		on(viewport, 'pointerup', () => {
			if (held?.moved) stopNextClick(viewport);
			held = undefined;
		}),
		on(viewport, 'pointercancel', () => (held = undefined)),
		on(viewport, 'dragstart', (event) => event.preventDefault())
	];
	return () => stops.forEach((stop) => stop());
}

/** The release of a drag is no click on the link under it. */
function stopNextClick(viewport: HTMLElement): void {
	const stop = (event: Event) => {
		event.preventDefault();
		event.stopPropagation();
	};
	viewport.addEventListener('click', stop, { capture: true, once: true });
	setTimeout(() => viewport.removeEventListener('click', stop, { capture: true }));
}
