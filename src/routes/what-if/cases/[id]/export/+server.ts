import { error } from '@sveltejs/kit';
import { modelOfCase } from '#lib/view/cases/case-model.ts';
import { modelFileName, writeModelFile } from '#lib/view/model-file.ts';
import { findCase } from '../find-case.server.ts';
import type { RequestHandler } from './$types';

/** Hands out the model as it is with the case come true, as a file. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { model, saved } = await findCase(locals.data, params.id);
	const applied = modelOfCase(model, saved);
	if (!applied.ok) error(409, 'The model cannot take this case any more');
	return new Response(writeModelFile(applied.value), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="${modelFileName(applied.value.name)}"`,
			'cache-control': 'no-store'
		}
	});
};
