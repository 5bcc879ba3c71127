/** Mean and variance of losses, kept up to date batch by batch (Chan's update). */
export class LossMoments {
	events = 0;
	mean = 0;
	#squares = 0;

	/** Of the losses added so far, which must be two at least. */
	get variance(): number {
		return this.#squares / (this.events - 1);
	}

	add(losses: Float64Array): void {
		const average = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
		const squares = losses.reduce((sum, loss) => sum + (loss - average) ** 2, 0);
		const events = this.events + losses.length;
		const apart = average - this.mean;
		this.#squares += squares + (apart ** 2 * this.events * losses.length) / events;
		this.mean += (apart * losses.length) / events;
		this.events = events;
	}
}
