import { error } from '@sveltejs/kit';
import { modelFileName, writeModelFile } from '#lib/view/model-file.ts';
import type { RequestHandler } from './$types';

/** Hands out the model shown, or another stored one, as a file. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const asked = url.searchParams.get('model');
	const model = await locals.data.model(asked === null ? undefined : Number(asked));
	if (!model) error(404, 'No such model');
	return new Response(writeModelFile(model), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="${modelFileName(model.name)}"`,
			'cache-control': 'no-store'
		}
	});
};
