import { describe, expect, it } from 'vitest';
import { localPath } from './local-path.ts';

describe('localPath', () => {
	it.each(['/', '/processes/shipping', '/processes?sort=loss&by=day'])('keeps %s', (path) => {
		expect(localPath(path)).toBe(path);
	});

	it.each([
		'//evil.example',
		'/\\evil.example',
		'/.//evil.example',
		'https://evil.example/',
		'javascript:alert(1)',
		'processes',
		'',
		null
	])('sends %s to the front page', (path) => {
		expect(localPath(path)).toBe('/');
	});
});
