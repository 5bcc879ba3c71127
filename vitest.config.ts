import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumFlags, chromiumPath } from './tests/chromium.ts';

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'unit',
					environment: 'node',
					include: ['{src,bin,scripts,bench,lint}/**/*.test.ts'],
					exclude: ['src/**/*.svelte.test.ts']
				}
			},
			{
				extends: './vite.config.ts',
				// Found while tests run, these would make the browser start over.
				optimizeDeps: { include: ['vitest-browser-svelte'] },
				test: {
					name: 'component',
					include: ['src/**/*.svelte.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: { executablePath: chromiumPath, args: [...chromiumFlags] }
						}),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
