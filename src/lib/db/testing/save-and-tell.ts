// Saves a model into the database file given as argument and tells what became of it, and how many
// models can be read afterwards.
import { demonstrationModel } from '#lib/demonstration/demonstration-model.ts';
import { DatabaseRefused } from '../database-problem.ts';
import { listModels, saveModel } from '../models.server.ts';
import { openDatabase } from '../open.server.ts';

const db = openDatabase(process.argv[2]);
const problem = await saveModel(db, demonstrationModel()).then(
	() => undefined,
	(error: unknown) => (error instanceof DatabaseRefused ? error.problem : String(error))
);
const models = (await listModels(db)).length;
process.stdout.write(JSON.stringify({ problem, models }));
