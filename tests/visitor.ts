import { type APIRequestContext, type APIResponse, request } from '@playwright/test';
import type { OwnServer } from './own-server.ts';

/** Somebody at a server, without a browser. */
export async function visit(server: OwnServer, language = 'en'): Promise<APIRequestContext> {
	return await request.newContext({
		baseURL: server.url,
		extraHTTPHeaders: { origin: server.url, accept: 'text/html', 'accept-language': language }
	});
}

export function importModel(visitor: APIRequestContext, model: object): Promise<APIResponse> {
	const buffer = Buffer.from(JSON.stringify(model));
	return visitor.post('/model/import', {
		multipart: { file: { name: 'model.json', mimeType: 'application/json', buffer } },
		maxRedirects: 0
	});
}

export async function exported(visitor: APIRequestContext): Promise<string> {
	return (await visitor.get('/model/export')).text();
}
