import type { Database } from './open.server.ts';
import { addAction, finishAction, listActions, removeAction } from './report-actions.server.ts';
import {
	approveReport,
	correctReport,
	discardReport,
	editReport,
	findFile,
	listEdits,
	returnReport,
	reviewReport
} from './report-changes.server.ts';
import {
	addTemplate,
	changeTemplate,
	listTemplates,
	removeTemplate,
	type TemplateOutcome
} from './report-templates.server.ts';
import type {
	ReportEdit,
	ReportFile,
	ReportOutcome,
	SeenReport,
	SignedBy,
	StoredAction,
	StoredReport,
	StoredSnapshot,
	StoredTemplate
} from './report.ts';
import {
	addReport,
	findReport,
	findSnapshot,
	listReports,
	previousSnapshot,
	type NewReport,
	type NewSnapshot,
	type ReportedCompany
} from './reports.server.ts';

/** Closed quarters and the reports about them: draft, reviewed, approved. */
export interface ReportData {
	add(snapshot: NewSnapshot, report: NewReport): Promise<StoredReport>;
	list(): Promise<StoredReport[]>;
	find(id: number): Promise<StoredReport | undefined>;
	snapshot(id: number): Promise<StoredSnapshot | undefined>;
	previous(company: ReportedCompany, quarter: string): Promise<StoredSnapshot | undefined>;
	edits(id: number): Promise<ReportEdit[]>;
	edit(
		seen: SeenReport,
		edit: Omit<ReportEdit, 'text'> & { readonly text: string | undefined }
	): Promise<ReportOutcome>;
	review(seen: SeenReport, by: SignedBy): Promise<ReportOutcome>;
	return(seen: SeenReport): Promise<ReportOutcome>;
	approve(
		seen: SeenReport,
		by: SignedBy,
		files: readonly Omit<ReportFile, 'hash'>[]
	): Promise<ReportOutcome>;
	correct(
		seen: SeenReport,
		report: Pick<NewReport, 'prepared' | 'correction'>
	): Promise<ReportOutcome>;
	discard(seen: SeenReport): Promise<ReportOutcome>;
	file(id: number, name: string): Promise<ReportFile | undefined>;
	readonly actions: {
		list(modelId: number): Promise<StoredAction[]>;
		add(modelId: number, action: Pick<StoredAction, 'what' | 'owner' | 'due'>): Promise<void>;
		finish(modelId: number, action: Pick<StoredAction, 'id' | 'done'>): Promise<boolean>;
		remove(modelId: number, id: number): Promise<boolean>;
	};
	readonly templates: {
		list(): Promise<StoredTemplate[]>;
		add(template: Pick<StoredTemplate, 'name' | 'content'>): Promise<TemplateOutcome>;
		change(template: StoredTemplate): Promise<TemplateOutcome>;
		remove(id: number): Promise<boolean>;
	};
}

export function reportDataIn(writer: Database, reader: Database): ReportData {
	return {
		add: (snapshot, report) => addReport(writer, snapshot, report),
		list: () => listReports(reader),
		find: (id) => findReport(reader, id),
		snapshot: (id) => findSnapshot(reader, id),
		previous: (company, quarter) => previousSnapshot(reader, company, quarter),
		edits: (id) => listEdits(reader, id),
		edit: (seen, edit) => editReport(writer, seen, edit),
		review: (seen, by) => reviewReport(writer, seen, by),
		return: (seen) => returnReport(writer, seen),
		approve: (seen, by, files) => approveReport(writer, seen, by, files),
		correct: (seen, report) => correctReport(writer, seen, report),
		discard: (seen) => discardReport(writer, seen),
		file: (id, name) => findFile(reader, id, name),
		actions: {
			list: (modelId) => listActions(reader, modelId),
			add: (modelId, action) => addAction(writer, modelId, action),
			finish: (modelId, action) => finishAction(writer, modelId, action),
			remove: (modelId, id) => removeAction(writer, modelId, id)
		},
		templates: {
			list: () => listTemplates(reader),
			add: (template) => addTemplate(writer, template),
			change: (template) => changeTemplate(writer, template),
			remove: (id) => removeTemplate(writer, id)
		}
	};
}
