import type { Estimate, Figure, OwnerKind, Source } from '#lib/impact/index.ts';
import type { Analysis } from './analysis.ts';

/** What kind of figure one is, and what it is about. */
export interface FigureAbout {
	/** The field without positions in lists, which says what kind of figure it is. */
	readonly kind: string;
	/** The system, team or cost item that it is about; empty when it is about its owner. */
	readonly subject: string;
}

/** A figure of one object of the model, as a table of sources shows it. */
export interface OwnedFigure extends FigureAbout {
	/** Where it stands in its object, unique there. */
	readonly field: string;
	/** Undefined for a link: being connected is what it states. */
	readonly value: number | Estimate | undefined;
	/** Undefined for an assumption. */
	readonly source: Source | undefined;
}

/** The figures and links of one object, in the order of the model file. */
export function ownedFigures(
	analysis: Analysis,
	owner: OwnerKind,
	id: string
): readonly OwnedFigure[] {
	return analysis.figures
		.filter((figure) => figure.owner === owner && figure.id === id)
		.map((figure) => ({
			field: figure.field,
			kind: kindOf(figure.field),
			subject: subjectOf(analysis, figure),
			value: isValue(figure.value) ? figure.value : undefined,
			source: figure.source
		}));
}

/** What a figure that is no link is about. */
export function figureAbout(
	analysis: Analysis,
	{ owner, id, field }: Pick<Figure, 'owner' | 'id' | 'field'>
): FigureAbout {
	return { kind: kindOf(field), subject: subjectAt(analysis, owner, id, field) };
}

/** The oldest day of these figures' sources, when they are not all of one day. */
export function oldestDay(figures: readonly OwnedFigure[]): string | undefined {
	const days = [...new Set(figures.flatMap(({ source }) => source?.date ?? []))].sort();
	return days.length > 1 ? days[0] : undefined;
}

function kindOf(field: string): string {
	if (field.startsWith('needs.')) return 'needs';
	return field
		.split('.')
		.filter((part) => !/^\d+$/.test(part))
		.join('.');
}

/** Whether what a figure says is a number or an estimate; a link says what it points to. */
export function isValue(value: unknown): value is number | Estimate {
	return typeof value === 'number' || (typeof value === 'object' && value !== null);
}

function subjectOf(analysis: Analysis, { owner, id, field, value, isLink }: Figure): string {
	return isLink ? systemName(analysis, value) : subjectAt(analysis, owner, id, field);
}

function systemName({ prepared }: Analysis, system: unknown): string {
	const position = typeof system === 'string' ? prepared.systemIndex.get(system) : undefined;
	return position === undefined ? String(system) : prepared.systems[position].name;
}

function subjectAt(analysis: Analysis, owner: OwnerKind, id: string, field: string): string {
	const { prepared } = analysis;
	const scenario = prepared.model.scenarios.find((candidate) => candidate.id === id);
	const [list, ...rest] = field.split('.');
	const position = Number(rest[0]);
	switch (list) {
		case 'needs':
			return prepared.teams.find((team) => team.id === field.slice('needs.'.length))?.name ?? '';
		case 'uses': {
			const process = prepared.processes.find((candidate) => candidate.id === id);
			return systemName(analysis, process?.uses[position]?.system);
		}
		case 'costs': {
			const owners = owner === 'stream' ? prepared.streams : prepared.processes;
			const cost = owners.find((candidate) => candidate.id === id)?.costs[position];
			return cost?.name ?? '';
		}
		case 'hits':
			return systemName(analysis, scenario?.hits[position]?.systems[0] ?? '');
		case 'backupLoss':
			return systemName(analysis, scenario?.backupLoss[position]?.repository ?? '');
		default:
			return '';
	}
}
