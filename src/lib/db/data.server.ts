import { demonstrationModel } from '#lib/demonstration/demonstration-model.ts';
import type { Model } from '#lib/impact/index.ts';
import { caseDataIn, type CaseData } from './case-data.server.ts';
import { seedWhenEmpty } from './demonstration.server.ts';
import { importModel } from './import-model.server.ts';
import { incidentDataIn, type IncidentData } from './incident-data.server.ts';
import {
	currentModel,
	deleteModel,
	listModels,
	loadModel,
	makeCurrent,
	renameModel,
	saveModel,
	type ModelSummary,
	type SaveOptions
} from './models.server.ts';
import { meetingDataIn, type MeetingData } from './meeting-data.server.ts';
import { ModelCache } from './model-cache.ts';
import { openDatabase, openReader, type Database } from './open.server.ts';
import { reportDataIn, type ReportData } from './report-data.server.ts';
import { scheduleDataIn, type ScheduleData } from './schedule-data.server.ts';

export type { ModelSummary } from './models.server.ts';
export type { Meeting, MeetingNote, MeetingOutcome } from './meeting.ts';
export type { Moderator } from './meetings.server.ts';
export type { EntryOutcome, StoredIncident } from './incidents.server.ts';
export type { ReportOutcome, SignedBy, StoredReport } from './report.ts';
export type { CaseOutcome, ComputedCase, SavedCase } from './saved-case.ts';

/** The one door to what is stored. Rights are checked here. */
export interface Data {
	/** The model that is shown at present; undefined when there is none. */
	current(): Promise<ModelSummary | undefined>;
	/** A model, or the current one. The same frozen object for as long as it is not written to. */
	model(id?: number): Promise<Model | undefined>;
	/** All models, the oldest first. */
	list(): Promise<ModelSummary[]>;
	/**
	 * Adds a model, leaves all others as they are, and makes it current. Cases that it shares with the
	 * last model of its name keep their authors, figures and pins.
	 */
	add(model: Model, options?: SaveOptions): Promise<number>;
	/** Adds a model that holds nothing yet, and makes it current. */
	startEmpty(name: string, currency: string): Promise<number>;
	/** Makes a model current. False when there is no such model, here and below. */
	use(id: number): Promise<boolean>;
	rename(id: number, name: string): Promise<boolean>;
	remove(id: number): Promise<boolean>;
	/** Makes the demonstration company current, and brings it back where it was removed. */
	seedDemonstration(): Promise<number>;
	readonly cases: CaseData;
	readonly meetings: MeetingData;
	readonly incidents: IncidentData;
	readonly reports: ReportData;
	readonly schedule: ScheduleData;
	close(): void;
}

/**
 * Opens the database file and fills an empty one with the demonstration company.
 * Throws `DatabaseRefused` where the file cannot be used.
 */
export async function openData(path: string): Promise<Data> {
	const writer = openDatabase(path);
	await seedWhenEmpty(writer, demonstrationModel);
	return dataIn(writer, openReader(writer));
}

function dataIn(writer: Database, reader: Database): Data {
	const cache = new ModelCache();
	const find = async (id?: number) => {
		if (id === undefined) return await currentModel(reader);
		return (await listModels(reader)).find((summary) => summary.id === id);
	};
	return {
		current: () => currentModel(reader),
		model: async (id) => {
			const summary = await find(id);
			return summary && cache.get(summary, () => loadModel(reader, summary.id));
		},
		list: () => listModels(reader),
		add: (model, options) => importModel(writer, model, options),
		startEmpty: (name, currency) => saveModel(writer, emptyModel(name, currency)),
		use: (id) => makeCurrent(writer, id),
		rename: (id, name) => renameModel(writer, id, name),
		remove: (id) => deleteModel(writer, id),
		seedDemonstration: async () => {
			const present = (await listModels(reader)).find((summary) => summary.isDemonstration);
			if (present && (await makeCurrent(writer, present.id))) return present.id;
			return await saveModel(writer, demonstrationModel(), { isDemonstration: true });
		},
		cases: caseDataIn(writer, reader),
		meetings: meetingDataIn(writer, reader),
		incidents: incidentDataIn(writer, reader),
		reports: reportDataIn(writer, reader),
		schedule: scheduleDataIn(writer, reader),
		close: () => {
			reader.$client.close();
			writer.$client.close();
		}
	};
}

function emptyModel(name: string, currency: string): Model {
	return {
		version: 1,
		name,
		currency,
		company: { appetite: [] },
		teams: [],
		systems: [],
		processes: [],
		streams: [],
		scenarios: [],
		measures: [],
		cases: []
	};
}
