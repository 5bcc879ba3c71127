import { strFromU8, unzipSync } from 'fflate';

export interface SheetCell {
	readonly kind: 'text' | 'number';
	readonly value: string;
}

export interface ReadSheet {
	readonly name: string;
	/** As it stands in the file. */
	readonly xml: string;
	readonly cells: readonly SheetCell[];
}

/** The files of an archive as text. */
export function filesOf(archive: Uint8Array): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Object.entries(unzipSync(archive)).map(([path, bytes]) => [path, strFromU8(bytes)])
	);
}

/** What a spreadsheet program finds in a workbook. */
export function sheetsOf(workbook: Uint8Array): readonly ReadSheet[] {
	const files = filesOf(workbook);
	const shared = [
		...files['xl/sharedStrings.xml'].matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs)
	];
	const names = [...files['xl/workbook.xml'].matchAll(/<sheet [^>]*name="([^"]*)"/g)];
	return names.map(([, name], index) => {
		const xml = files[`xl/worksheets/sheet${index + 1}.xml`];
		const cells = [...xml.matchAll(/<c ([^>]*)><v>(.*?)<\/v>/g)].map(
			([, attributes, value]): SheetCell =>
				attributes.includes('t="s"')
					? { kind: 'text', value: plain(shared[Number(value)][1]) }
					: { kind: 'number', value }
		);
		return { name: plain(name), xml, cells };
	});
}

/** The text of an XML file, without its marks. */
export function plain(xml: string): string {
	return xml
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&');
}
