import type { Locale } from '#lib/format/number.ts';
import type { ReportSource } from '../../report-source.ts';
import { chapterIds } from '../../report-template.ts';
import type { Snapshot } from '../snapshot.ts';

/** A draft with every chapter, as somebody prepared it. */
export function draftOf(snapshot: Snapshot, locale: Locale = 'en'): ReportSource {
	return {
		snapshot,
		hash: 'a'.repeat(64),
		locale,
		template: {
			name: 'Board',
			chapters: chapterIds,
			accent: '#1450b8',
			confidentiality: 'Confidential'
		},
		state: {
			status: 'draft',
			version: 1,
			correction: '',
			prepared: { name: 'M. Okafor', at: '2026-10-05T08:00:00.000Z' }
		},
		edits: {}
	};
}
