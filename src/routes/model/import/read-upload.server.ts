/** A file as it arrived, or why there is none. */
export type Upload =
	| { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
	| { readonly kind: 'noFile' | 'tooLarge' | 'cutOff' };

/** Reads the file of the import form into memory. It is never written to the disk. */
export async function readUpload(request: Request): Promise<Upload> {
	const form = await request.formData().catch((error: unknown) => whyUnread(error));
	if (!(form instanceof FormData)) return form;
	const file = form.get('file');
	// A browser sends an empty file without a name where none was chosen.
	if (!(file instanceof File) || (file.name === '' && file.size === 0)) return { kind: 'noFile' };
	return { kind: 'file', name: file.name, bytes: await file.bytes() };
}

function whyUnread(error: unknown): Upload {
	for (let cause = error; cause instanceof Error; cause = cause.cause) {
		if ('status' in cause && cause.status === 413) return { kind: 'tooLarge' };
	}
	return { kind: 'cutOff' };
}
