import { type MeetingState, parseMeetingState } from '#lib/view/meeting-state.ts';

/** Between two cases that are sent, in milliseconds: the room sees a hand move, the server rests. */
const pause = 120;
/** After a browser has given up the connection, in milliseconds. */
const givenUp = 3_000;

/** Starts the stream of a meeting's states; tests have others. */
export type StartEvents = (url: string) => EventSource;

/**
 * Follows a meeting: its state as it is sent, and whether the connection holds. The browser connects
 * again by itself; until then the last state stays.
 */
export class FollowedMeeting {
	readonly #served: () => MeetingState;
	readonly #path: string;
	#sent = $state.raw<MeetingState>();
	#isLost = $state(false);
	#isRefused = $state(false);
	/** The case that is still to be sent. */
	#next: string | undefined;
	#isSending = false;

	constructor(
		key: string,
		served: () => MeetingState,
		start: StartEvents = (url) => new EventSource(url)
	) {
		this.#served = served;
		this.#path = `/meeting/${key}`;
		$effect(() => {
			let timer: ReturnType<typeof setTimeout> | undefined;
			let events: EventSource | undefined;
			const connect = () => {
				events?.close();
				events = this.#connected(start, () => (timer = setTimeout(connect, givenUp)));
			};
			const lose = () => (this.#isLost = true);
			if (!navigator.onLine) lose();
			connect();
			window.addEventListener('offline', lose);
			// At once, and not when the browser happens to try again.
			window.addEventListener('online', connect);
			return () => {
				clearTimeout(timer);
				events?.close();
				window.removeEventListener('offline', lose);
				window.removeEventListener('online', connect);
			};
		});
	}

	/** A browser gives up where it is answered with anything but events, as while a server starts. */
	#connected(start: StartEvents, giveUp: () => void): EventSource {
		const events = start(`${this.#path}/events`);
		events.onopen = () => (this.#isLost = false);
		events.onerror = () => {
			this.#isLost = true;
			if (events.readyState === EventSource.CLOSED) giveUp();
		};
		events.onmessage = ({ data }: MessageEvent<string>) => {
			this.#isLost = false;
			this.#take(parseMeetingState(data));
		};
		return events;
	}

	get state(): MeetingState {
		const served = this.#served();
		return this.#sent && this.#sent.revision >= served.revision ? this.#sent : served;
	}

	/** Nothing arrives at present: what is shown may be old. */
	get isLost(): boolean {
		return this.#isLost;
	}

	/** The server did not take the last case that was sent. */
	get isRefused(): boolean {
		return this.#isRefused;
	}

	/** Shows everybody a case; of several in short order the last one. */
	move(query: string): void {
		this.#next = query;
		if (!this.#isSending) void this.#send();
	}

	async #send(): Promise<void> {
		this.#isSending = true;
		while (this.#next !== undefined) {
			const body = this.#next;
			this.#next = undefined;
			try {
				const response = await fetch(`${this.#path}/case`, { method: 'PUT', body });
				this.#isRefused = !response.ok;
				if (response.ok) this.#take(parseMeetingState(await response.text()));
			} catch {
				// Offline: the newest case is sent again, unless the hand moves on meanwhile.
				this.#isLost = true;
				this.#next ??= body;
			}
			await new Promise((resolve) => setTimeout(resolve, this.#isLost ? 10 * pause : pause));
		}
		this.#isSending = false;
	}

	#take(state: MeetingState | undefined): void {
		if (state && state.revision >= this.state.revision) this.#sent = state;
	}
}
