import type { Locale } from '#lib/format/number.ts';
import type { Block, Cell, Chapter, Chart, Paragraph, ReportContent, Table } from '../content.ts';

const text = (words: string): Cell => ({ text: words });
const money = (value: number, tone?: Cell['tone']): Cell => ({
	text: `${(value / 1e6).toFixed(2)} M`,
	value,
	format: 'money',
	...(tone && { tone })
});

/** Texts that a spreadsheet would take for formulas. */
export const hostileTexts = ['=1+2', '+49 30 1234', '-12 % of output', '@import'];

const limits: Table = {
	kind: 'table',
	id: 'limits',
	title: 'Today breaks every limit that the board set',
	sub: 'Loss exceeded with this chance, M EUR',
	columns: [
		{ title: 'Loss of a year', align: 'left' },
		{ title: 'Limit', align: 'right' },
		{ title: 'Now', align: 'right' }
	],
	rows: [
		{ cells: [text('One year in five'), money(2e6), money(2_504_321.5, 'worse')] },
		{ cells: [text('One year in twenty'), money(10e6), money(18_912_777, 'worse')] },
		{ cells: [text('Average'), { text: 'none', tone: 'muted' }, money(2_600_123, 'strong')] },
		{ cells: [text('Together'), { text: '–' }, money(24e6)], isSum: true }
	],
	note: 'A dash cannot occur.'
};

/** More rows than a page holds. */
export const longTable: Table = {
	kind: 'table',
	id: 'assumptions',
	title: 'Ninety assumptions carry the result',
	sub: 'Value, source and confidence, 5 October 2026',
	columns: [
		{ title: 'Assumption', align: 'left', weight: 3 },
		{ title: 'Source', align: 'left', weight: 2 },
		{ title: 'Hours', align: 'right' },
		{ title: 'Share', align: 'right' }
	],
	rows: Array.from({ length: 90 }, (_, index) => ({
		cells: [
			text(
				`Assumption ${index + 1}: a restore of system ${index + 1} takes as long as in its test`
			),
			text(hostileTexts[index] ?? `Test report ${index + 1}`),
			{ text: `${(index * 1.5).toFixed(1)} h`, value: index * 1.5, format: 'hours' },
			{ text: `${index} %`, value: index / 100, format: 'share' }
		]
	}))
};

const chart: Chart = {
	kind: 'chart',
	id: 'bridge',
	title: 'One restore test took 487 k off the year',
	sub: 'Expected annual loss, all causes, million EUR',
	alt: 'Two columns: 2.84 in June and 2.60 in September',
	svg: `<svg aria-hidden="true" xmlns="http://www.w3.org/2000/svg" width="760" height="200" viewBox="0 0 760 200"><rect x="40" y="20" width="90" height="150" fill="var(--previous)"/><rect x="560" y="32" width="90" height="138" fill="var(--actual)"/><text x="60" y="190" font-size="13" font-family="Source Sans 3" fill="var(--ink)" font-weight="600">30 June</text></svg>`,
	size: { width: 760, height: 200 },
	table: {
		kind: 'table',
		id: 'bridge-table',
		title: 'What moved the expected annual loss',
		columns: [
			{ title: 'Part', align: 'left' },
			{ title: 'M EUR', align: 'right' }
		],
		rows: [
			{ cells: [text('June'), money(2_840_001)] },
			{ cells: [text('September'), money(2_600_123)], isSum: true }
		]
	},
	native: {
		type: 'column',
		categories: ['June', 'September'],
		series: [{ name: 'Expected annual loss', values: [2.840001, 2.600123], colour: '3d4954' }],
		unit: 'M EUR'
	}
};

const phases: Chart = {
	...chart,
	id: 'phases',
	title: 'Most of the cost comes while nothing is right',
	svg: chart.svg.replace('width="760"', 'width="360"').replace('0 0 760', '0 0 360'),
	size: { width: 360, height: 200 },
	table: { ...chart.table, id: 'phases-table', title: 'Cost by phase' },
	native: undefined
};

const paragraph = (id: string, words: string, more: Partial<Paragraph> = {}): Paragraph => ({
	kind: 'paragraph',
	id,
	text: words,
	isEdited: false,
	...more
});

const summary: Chapter = {
	id: 'summary',
	name: 'Summary',
	headline: 'An average year of disruptions costs 2.60 M EUR, 239 k less than in June',
	blocks: [
		paragraph('lead', 'An attack on the whole site stops us for 13 days.', { style: 'lead' }),
		chart,
		{
			kind: 'beside',
			id: 'beside',
			left: [limits],
			right: [phases, paragraph('phases-text', 'Shipping carries 6.07 M.', { isEdited: true })]
		},
		{
			kind: 'decisions',
			id: 'decisions',
			title: 'We ask the board to decide two things',
			decisions: [
				{ what: 'Approve Budget B.', why: paragraph('why-b', '855 k of capital, net +3.15 M.') },
				{
					what: 'Test the other systems.',
					why: paragraph('why-test', 'They were never tested.', { isEdited: true })
				}
			]
		}
	]
};

const year: readonly Block[] = [
	{
		kind: 'figures',
		id: 'figures',
		figures: [
			{ label: 'Average year', cell: money(2_600_123), sub: 'standard error 23 k' },
			{ label: 'One year in twenty', cell: money(18_912_777, 'worse'), sub: 'limit 10.0 M' }
		]
	},
	paragraph('year-body', 'Words of the year. '.repeat(30)),
	longTable,
	{ kind: 'list', id: 'list', title: 'Not covered', items: ['Reputation', 'War', 'Fines abroad'] }
];

const ending: readonly Block[] = [
	{
		kind: 'definitions',
		id: 'terms',
		definitions: [
			{ term: 'MTPD', meaning: 'How long a process may be down before it is too late.' },
			{ term: 'Expected annual loss', meaning: 'The mean of many simulated years.' }
		]
	},
	paragraph('note', 'Differences are taken before rounding.', { style: 'note' }),
	{
		kind: 'signOff',
		id: 'sign',
		lines: [
			{ role: 'Prepared', name: 'M. Okafor', at: '5 October 2026' },
			{ role: 'Approved', name: '', at: '' }
		]
	}
];

/** A report with every kind of block. */
export function sampleContent(more: Partial<ReportContent> = {}): ReportContent {
	const locale: Locale = more.locale ?? 'en';
	return {
		locale,
		company: 'Northline Drives',
		currency: 'EUR',
		title: 'Business impact of disruptions, third quarter 2026',
		occasion: 'Board, third quarter 2026',
		state: 'Draft',
		isFinal: false,
		foot: 'Simulated: 800 events per cause. Snapshot 2026-Q3, fingerprint 0219 bd83.',
		createdAt: '2026-10-05T08:00:00.000Z',
		template: {
			name: 'Board',
			chapters: ['summary', 'year', 'glossary'],
			accent: '#1450b8',
			confidentiality: 'Confidential: for the board alone'
		},
		chapters: [
			summary,
			{
				id: 'year',
				name: 'The year',
				headline: 'A year in twenty costs more than 18.9 M EUR',
				blocks: year
			},
			{
				id: 'glossary',
				name: 'Glossary',
				headline: 'What the terms mean, and who signs',
				blocks: ending
			}
		],
		...more
	};
}
