import type { Attached } from './report-pdf.ts';
import { canonicalJson } from './snapshot/canonical-json.ts';
import type { Snapshot } from './snapshot/snapshot.ts';

/** A snapshot as the file that travels inside its report: its fingerprint is that of these bytes. */
export function attachedSnapshot(snapshot: Snapshot): Attached {
	return {
		name: `snapshot-${snapshot.quarter}.json`,
		mediaType: 'application/json',
		bytes: new TextEncoder().encode(canonicalJson(snapshot))
	};
}
