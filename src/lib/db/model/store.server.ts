import { eq } from 'drizzle-orm';
import type { Model } from '#lib/impact/index.ts';
import type { Database } from '../open.server.ts';
import { present } from '../rows.server.ts';
import { models } from '../schema/model.ts';
import { loadBases, type Loading } from './bases.server.ts';
import { insertCompany, loadCompany, modelColumns } from './company.server.ts';
import { loadCosts } from './costs.server.ts';
import { loadEffects } from './effects.server.ts';
import { insertCases, insertMeasures, loadCases, loadMeasures } from './measures.server.ts';
import { insertProcesses, loadProcesses } from './processes.server.ts';
import { insertScenarios, loadScenarios } from './scenarios.server.ts';
import { insertStreams, loadStreams } from './streams.server.ts';
import { insertSystems, loadSystems } from './systems.server.ts';
import { insertTeams, loadTeams } from './teams.server.ts';

/** Writes a model as rows. The caller owns the transaction. */
export async function insertModel(
	db: Database,
	model: Model,
	about: { readonly isDemonstration: boolean; readonly now: Date }
): Promise<number> {
	const [{ id: modelId }] = await db
		.insert(models)
		.values({
			...modelColumns(model),
			isDemonstration: about.isDemonstration,
			revision: 1,
			createdAt: about.now,
			updatedAt: about.now
		})
		.returning({ id: models.id });
	const place = { db, modelId };
	await insertCompany(place, model);
	const team = await insertTeams(place, model.teams);
	const system = await insertSystems(place, model.systems, team);
	const process = await insertProcesses(place, model.processes, system);
	const stream = await insertStreams(place, model.streams, process);
	const scenario = await insertScenarios(place, model.scenarios, system);
	const keys = { team, system, process, stream, scenario };
	await insertMeasures(place, model.measures, keys);
	await insertCases(place, model.cases, keys);
	return modelId;
}

/** Reads a model from its rows, one query for each table. The caller owns the transaction. */
export async function readModel(db: Database, modelId: number): Promise<Model | undefined> {
	const [row] = await db.select().from(models).where(eq(models.id, modelId));
	if (!row) return undefined;
	const place = { db, modelId };
	const loading: Loading = { ...place, basisOf: await loadBases(place) };
	const costsOf = await loadCosts(loading);
	const teams = await loadTeams(loading);
	const systems = await loadSystems(loading, teams.keys);
	const processes = await loadProcesses(loading, systems.keys, costsOf);
	const streams = await loadStreams(loading, processes.keys, costsOf);
	const scenarios = await loadScenarios(loading, systems.keys);
	const effectsOf = await loadEffects(loading, {
		team: teams.keys,
		system: systems.keys,
		process: processes.keys,
		stream: streams.keys,
		scenario: scenarios.keys
	});
	return present({
		version: 1 as const,
		name: row.name,
		currency: row.currency,
		note: row.note,
		company: await loadCompany(loading, row),
		costOfCapital: row.costOfCapital,
		rework: row.rework,
		strategy: row.strategy,
		basis: loading.basisOf('modelId', modelId, ''),
		teams: teams.list,
		systems: systems.list,
		processes: processes.list,
		streams: streams.list,
		scenarios: scenarios.list,
		measures: await loadMeasures(loading, effectsOf),
		cases: await loadCases(loading, effectsOf)
	});
}
