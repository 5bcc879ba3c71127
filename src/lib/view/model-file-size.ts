import { regionOf, type Locale } from '#lib/format/number.ts';

const kibi = 1024;

/** A size in bytes as people say it: "32 MB", "512 kB". */
export function formatFileSize(bytes: number, locale: Locale): string {
	const [size, unit] =
		bytes >= kibi ** 2 ? [bytes / kibi ** 2, 'megabyte'] : [bytes / kibi, 'kilobyte'];
	return new Intl.NumberFormat(regionOf(locale), {
		style: 'unit',
		unit,
		maximumFractionDigits: 1
	}).format(size);
}
