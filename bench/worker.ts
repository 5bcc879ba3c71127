import { simulatedEvents } from './simulate.ts';

/* Runs in a worker of the browser and sends home how fast it was. */
self.postMessage(simulatedEvents());
