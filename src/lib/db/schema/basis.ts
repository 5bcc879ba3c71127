import { sql } from 'drizzle-orm';
import { confidences } from '#lib/impact/index.ts';
import { belongsTo, choice, id, index, table, text, uniqueIndex, type Column } from '../columns.ts';
import { hasAtMostOneOf, isOneOf } from '../constraints.ts';
import { cases, measures } from './measure.ts';
import { models } from './model.ts';
import { processes } from './process.ts';
import { scenarios } from './scenario.ts';
import { streams } from './stream.ts';
import { systems, teams } from './system.ts';

/**
 * Where a figure comes from. Its owner is the row named by the one filled reference, or the model
 * itself when none is; `part` is the path to an object inside the owner (`recovery.restore`,
 * `costs.1`), empty for the owner itself.
 */
export const bases = table(
	'basis',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		teamId: belongsTo(() => teams.id),
		systemId: belongsTo(() => systems.id),
		processId: belongsTo(() => processes.id),
		streamId: belongsTo(() => streams.id),
		scenarioId: belongsTo(() => scenarios.id),
		measureId: belongsTo(() => measures.id),
		caseId: belongsTo(() => cases.id),
		part: text().notNull(),
		/** A field's name, or `*` for all that have no basis of their own. */
		field: text().notNull(),
		source: text().notNull(),
		/** An ISO day. */
		date: text(),
		confidence: choice(confidences)
	},
	(t) => {
		const owners = [
			t.teamId,
			t.systemId,
			t.processId,
			t.streamId,
			t.scenarioId,
			t.measureId,
			t.caseId
		];
		const ofOwner = (name: string, owner: Column) =>
			uniqueIndex(`basis_by_${name}`)
				.on(owner, t.part, t.field)
				.where(sql`${owner} is not null`);
		return [
			index('basis_by_model').on(t.modelId),
			ofOwner('team', t.teamId),
			ofOwner('system', t.systemId),
			ofOwner('process', t.processId),
			ofOwner('stream', t.streamId),
			ofOwner('scenario', t.scenarioId),
			ofOwner('measure', t.measureId),
			ofOwner('case', t.caseId),
			hasAtMostOneOf('basis_owner', ...owners),
			isOneOf('basis_confidence', t.confidence, confidences)
		];
	}
);
