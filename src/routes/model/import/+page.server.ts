import process from 'node:process';
import { fail, redirect } from '@sveltejs/kit';
import { readSettings } from '#lib/server/settings.ts';
import { readModelFile } from '#lib/view/model-file.ts';
import { listProblems } from '#lib/view/model-problems.ts';
import { failWrite, write } from '../write.server.ts';
import { readUpload } from './read-upload.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const settings = readSettings(process.env);
	if (!settings.ok) throw new RangeError('the server started with settings that cannot be read');
	return { limit: settings.value.importLimit };
};

export const actions = {
	default: async ({ locals, request }) => {
		const { data, locale } = locals;
		const upload = await readUpload(request);
		if (upload.kind !== 'file') return fail(statusOf[upload.kind], { refused: upload.kind });

		const { name: file, bytes } = upload;
		const read = readModelFile(bytes);
		if (read.kind === 'problems') {
			return fail(422, { file, problems: listProblems(read, locale) });
		}
		if (read.kind !== 'model') return fail(422, { file, refused: read.kind });

		const added = await write(() => data.add(read.model));
		if (!added.ok) return failWrite(added.problem, { file });
		redirect(303, `/model?imported=${added.value}`);
	}
} satisfies Actions;

const statusOf = { noFile: 422, cutOff: 400, tooLarge: 413 } as const;
