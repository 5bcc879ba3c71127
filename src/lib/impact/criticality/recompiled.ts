import type { Model } from '../model.ts';
import { type CompiledModel, compileModel } from '../simulate/compiled-model.ts';

/**
 * Compiles a model that differs from one already compiled in figures of its processes and streams
 * alone, not in what uses what, nor in the capability left without it: so all references are kept.
 */
export function recompiled({ prepared, tables }: CompiledModel, model: Model): CompiledModel {
	const { processes, streams } = model;
	return compileModel({ ...prepared, model, processes, streams }, tables);
}
