import { unzipSync, zipSync } from 'fflate';

/** Archives know no zone: the moment is written as its date and time in UTC. */
function archiveTime(moment: Date): string {
	return moment.toISOString().slice(0, 19);
}

const isArchive = /\.(?:xlsx|zip)$/;
const isXml = /\.(?:xml|rels)$/;

/**
 * A zip archive in which every file is of one moment, also in archives inside it, so that the same
 * content is the same bytes. `mend` changes the XML files where the clock left its traces.
 */
export function fixedArchive(
	archive: Uint8Array,
	moment: Date,
	mend: (path: string, xml: string) => string = (_, xml) => xml
): Uint8Array {
	const files = Object.entries(unzipSync(archive)).map(([path, bytes]) => {
		if (isArchive.test(path)) return [path, fixedArchive(bytes, moment, mend)] as const;
		if (!isXml.test(path)) return [path, bytes] as const;
		const xml = mend(path, new TextDecoder().decode(bytes));
		return [path, new TextEncoder().encode(xml)] as const;
	});
	return zipSync(Object.fromEntries(files), { mtime: archiveTime(moment) });
}
