import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { messageOptions } from './scripts/messages.mjs';

export default defineConfig({
	plugins: [
		paraglideVitePlugin(messageOptions),
		sveltekit({
			// The prefix keeps the adapter away from our own HOST and PORT; scripts/serve.mjs sets these.
			adapter: adapter({ envPrefix: 'ADAPTER_' }),
			csp: {
				mode: 'nonce',
				directives: {
					'default-src': ['self'],
					'script-src': ['self'],
					'style-src': ['self'],
					// Charts, sliders and the map place things by style attributes.
					'style-src-attr': ['unsafe-inline'],
					'object-src': ['none'],
					'base-uri': ['none'],
					'frame-ancestors': ['none'],
					'form-action': ['self']
				}
			}
		})
	],
	worker: { format: 'es' }
});
