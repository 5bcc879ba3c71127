import { describe, expect, it } from 'vitest';
import { hitting, smallModel, system } from '#lib/impact/testing/small-model.ts';
import type { ReportState } from '../report-source.ts';
import { closingInput } from '../snapshot/testing/closing-input.ts';
import { closed } from '../snapshot/testing/demonstration-snapshot.ts';
import { draftOf } from '../snapshot/testing/report-source.ts';
import { faultsOf } from '../testing/faults-of.ts';
import { textsOf } from '../testing/texts-of.ts';
import { signOffChapter } from './sign-off.ts';

const model = smallModel({ systems: [system('erp', 10)], scenarios: [hitting(['erp'])] });
const draft = draftOf(closed(closingInput(model)));
const chapterOf = (state: Partial<ReportState>) =>
	signOffChapter({ ...draft, state: { ...draft.state, ...state } });
const reviewed = { name: 'A. Lind', at: '2026-10-07T09:30:00.000Z' };
const approved = { name: 'The board', at: '2026-10-12T23:30:00.000Z' };

describe('the sign-off', () => {
	it.each([
		{
			state: {},
			headline: 'This is a draft, prepared by M. Okafor and not yet reviewed'
		},
		{
			state: { status: 'reviewed', reviewed },
			headline: 'Reviewed by A. Lind; not yet approved'
		},
		{
			state: { status: 'approved', reviewed, approved },
			headline: 'Approved by The board on 12 Oct 2026, 23:30 UTC'
		}
	] as const)('says how far the report has come: $headline', ({ state, headline }) => {
		const chapter = chapterOf(state);
		expect(chapter.headline).toBe(headline);
		expect(faultsOf(textsOf(chapter))).toEqual([]);
	});

	it('leaves a line empty until somebody has signed', () => {
		const [lines] = chapterOf({ status: 'reviewed', reviewed }).blocks;
		if (lines.kind !== 'signOff') return expect.unreachable();
		expect(lines.lines.map(({ name }) => name)).toEqual(['M. Okafor', 'A. Lind', '']);
	});

	it('names the version, and what it corrects', () => {
		expect(textsOf(chapterOf({ version: 2, correction: 'The margin of stream A.' }))).toContain(
			'This is version 2; it replaces the one before it. What was corrected: The margin of stream A.'
		);
	});
});
