import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { opening } from '#lib/incident/testing/record-of.ts';
import { estimate, incidentWith } from '#lib/view/incidents/testing/estimated-incident.ts';
import { incidentReport } from './incident-report.ts';
import { renderPdf } from './render-pdf.server.ts';

const now = '2026-11-25T12:00:00.000Z';
const material = {
	kind: 'determination',
	knownAt: '2026-11-24T15:00:00.000Z',
	outcome: 'material',
	factors: ['reputation'],
	determinedBy: 'Disclosure committee'
} as const;
type Report = Parameters<typeof incidentReport>[0];

function reported(more: Partial<Report> = {}): Promise<Uint8Array> {
	const { record, incident } = incidentWith([estimate(3600), material]);
	return renderPdf(incidentReport({ record, incident, now, locale: 'en', ...more }));
}

/** The text of a PDF as a reader's program finds it, lines and columns run together. */
function textOf(pdf: Uint8Array): string {
	const { status, stdout, stderr } = spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf });
	if (status !== 0) throw new Error(`pdftotext: ${stderr.toString()}`);
	return stdout.toString().replace(/[\s\u00a0]+/g, ' ');
}

describe('the report of an incident', () => {
	it('says what Form 8-K asks for, and what was recorded', async () => {
		const text = textOf(await reported());
		for (const part of [
			'reaches the materiality threshold of 3.60 k EUR on day 1.5',
			'Nature Files on the ERP servers cannot be read.',
			'Scope Restore from backup: The ERP',
			'Began: 23 Nov 2026, 03:00 CET',
			'Material, 24 Nov 2026, 16:00 CET',
			'Weighed: Reputation',
			// Four weekdays after Tuesday, at 17:30 in New York.
			'30 Nov 2026, 23:30 CET',
			'3 · Materiality determined: Material',
			'fingerprint abcdef012345',
			'Page 1 of 3'
		])
			expect(text).toContain(part);
		expect(text).not.toContain('Exercise');
	});

	it('says so on its first page when it was an exercise, and when it was altered', async () => {
		const { record, incident } = incidentWith([], { ...opening, isExercise: true });
		const faults = [{ position: 1, kind: 'altered' }] as const;
		const text = textOf(await reported({ incident, record: { ...record, faults } }));
		expect(text).toContain('Exercise: this did not happen.');
		expect(text).toContain('Not estimated yet');
		expect(text).toContain('Entry 2 was altered after it was written');
	});

	it('is written in German too', async () => {
		const text = textOf(await reported({ locale: 'de' }));
		expect(text).toContain('Auswirkung, wahrscheinliche Auswirkung');
		expect(text).toContain('noch 5,4 Tage');
	});

	it('gives the same bytes for the same record and moment', async () => {
		expect(await reported()).toEqual(await reported());
	});
});
