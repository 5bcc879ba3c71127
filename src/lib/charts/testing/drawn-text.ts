import { textWidth } from '../text-width.ts';

/** A text of a drawing, and about where it begins and ends. */
export interface DrawnText {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	readonly y: number;
}

const entities: Readonly<Record<string, string>> = {
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
	'&amp;': '&'
};

/** Every text of an SVG as its reader sees it. */
export function drawnTexts(svg: string): readonly DrawnText[] {
	return [...svg.matchAll(/<text\b([^>]*)>([^<]*)<\/text>/g)].map(([, attributes, content]) => {
		const read = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
		const [, dx = '0', dy = '0'] =
			/translate\(([-\d.]+)[ ,]([-\d.]+)\)/.exec(read('transform')) ?? [];
		const x = Number(read('x')) + Number(dx);
		const text = content.replace(/&(lt|gt|quot|#39|amp);/g, (entity) => entities[entity]);
		const width = textWidth(text);
		const before = { start: 0, middle: 0.5, end: 1 }[read('text-anchor')] ?? 0;
		const left = x - before * width;
		return { text, left, right: left + width, y: Number(read('y')) + Number(dy) };
	});
}

/** Texts that begin or end outside a drawing, by more than the guess of their width may be wrong. */
export function cutTexts(
	svg: string,
	{ width, height }: { readonly width: number; readonly height: number }
): readonly string[] {
	const spare = 3;
	return drawnTexts(svg)
		.filter(({ left, right, y }) => left < -spare || right > width + spare || y < 0 || y > height)
		.map(({ text }) => text);
}
