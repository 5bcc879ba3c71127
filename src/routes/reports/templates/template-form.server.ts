import { type ChapterId, type ReportTemplate, chapterIds } from '#lib/report/report-template.ts';
import {
	type TemplateField,
	largestLogo,
	longestConfidentiality,
	longestTemplateName
} from './template-limits.ts';

/** What somebody typed about a template. */
export interface TemplateValues {
	readonly name: string;
	/** Where each chapter stands; empty where it is left out. */
	readonly places: Readonly<Record<ChapterId, string>>;
	readonly accent: string;
	readonly confidentiality: string;
}

export type ReadTemplate =
	| { readonly ok: true; readonly value: ReportTemplate }
	| { readonly ok: false; readonly problems: readonly TemplateField[] };

/** Reads the form of a template, or names every field that cannot be used. */
export function readTemplate(
	{ name, places, accent, confidentiality }: TemplateValues,
	logo: Uint8Array | undefined
): ReadTemplate {
	const chapters = chaptersOf(places);
	const mark = logo && logoOf(logo);
	const problems: TemplateField[] = [
		...unless(isText(name.trim(), longestTemplateName), 'name'),
		...unless(chapters !== undefined && chapters.length > 0, 'places'),
		...unless(/^#[0-9a-f]{6}$/i.test(accent), 'accent'),
		...unless(confidentiality.trim().length <= longestConfidentiality, 'confidentiality'),
		...unless(logo === undefined || mark !== undefined, 'logo')
	];
	if (problems.length > 0 || !chapters) return { ok: false, problems };
	return {
		ok: true,
		value: {
			name: name.trim(),
			chapters,
			accent: accent.toLowerCase(),
			confidentiality: confidentiality.trim(),
			...(mark && { logo: mark })
		}
	};
}

/** The chapters that have a place, in its order; undefined when a place is no number. */
function chaptersOf(places: TemplateValues['places']): readonly ChapterId[] | undefined {
	const placed = chapterIds
		.map((id) => ({ id, typed: places[id].trim() }))
		.filter(({ typed }) => typed !== '')
		.map(({ id, typed }) => ({ id, place: Number(typed) }));
	if (!placed.every(({ place }) => Number.isInteger(place) && place > 0)) return undefined;
	return placed.sort((a, b) => a.place - b.place).map(({ id }) => id);
}

/** What a picture is, by its first bytes: a name says nothing. */
function logoOf(bytes: Uint8Array): ReportTemplate['logo'] {
	if (bytes.length > largestLogo) return undefined;
	const begins = (...start: readonly number[]) => start.every((byte, i) => bytes[i] === byte);
	const isPng = begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
	const isJpeg = begins(0xff, 0xd8, 0xff);
	if (!isPng && !isJpeg) return undefined;
	const base64 = Buffer.from(bytes).toString('base64');
	return { mediaType: isPng ? 'image/png' : 'image/jpeg', base64 };
}

function isText(text: string, most: number): boolean {
	return text !== '' && text.length <= most;
}

function unless(holds: boolean, problem: TemplateField): readonly TemplateField[] {
	return holds ? [] : [problem];
}
