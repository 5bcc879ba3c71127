import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumFlags, chromiumPath } from './tests/chromium.ts';

/** A slow or busy machine is no reason to fail. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
	test: {
		// By default one core is left idle, which on two is half of them.
		maxWorkers: '100%',
		projects: [
			{
				test: {
					name: 'unit',
					...patience,
					environment: 'node',
					// Modules keep nothing that a test could find: files of one thread share them.
					pool: 'threads',
					isolate: false,
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
					...patience,
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
