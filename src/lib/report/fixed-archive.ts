import { unzipSync, zipSync } from 'fflate';

/** Archives know no zone: the moment is written as its date and time in UTC. */
function archiveTime(moment: Date): string {
	return moment.toISOString().slice(0, 19);
}

const isArchive = /\.(?:xlsx|zip)$/;
const isXml = /\.(?:xml|rels)$/;

/** What has to change in an archive besides its times. */
export interface Mending {
	/** The path under which a file stands. */
	readonly path: (path: string) => string;
	/** The content of an XML file. */
	readonly xml: (xml: string) => string;
}

const unchanged: Mending = { path: (path) => path, xml: (xml) => xml };

/**
 * A zip archive in which every file is of one moment, also in archives inside it, so that the same
 * content is the same bytes. `mending` takes out other traces of when and where it was written.
 */
export function fixedArchive(archive: Uint8Array, moment: Date, mending = unchanged): Uint8Array {
	const files = Object.entries(unzipSync(archive)).map(([path, bytes]): [string, Uint8Array] => [
		mending.path(path),
		fixedFile(path, bytes, moment, mending)
	]);
	return zipSync(Object.fromEntries(files), { mtime: archiveTime(moment) });
}

function fixedFile(path: string, bytes: Uint8Array, moment: Date, mending: Mending): Uint8Array {
	if (isArchive.test(path)) return fixedArchive(bytes, moment, mending);
	if (!isXml.test(path)) return bytes;
	return new TextEncoder().encode(mending.xml(new TextDecoder().decode(bytes)));
}
