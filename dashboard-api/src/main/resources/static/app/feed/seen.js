/** Lets each event through once. A partition is told in order, so its next offset says it all. */
export class Seen {
  /** @type {Map<number, number>} */
  #next = new Map();

  /**
   * @template {{partition: number, offset: number}} E
   * @param {readonly E[]} events
   * @returns {E[]}
   */
  fresh(events) {
    return events.filter(({partition, offset}) => {
      const isNew = offset >= (this.#next.get(partition) ?? 0);
      if (isNew) {
        this.#next.set(partition, offset + 1);
      }
      return isNew;
    });
  }

  forget() {
    this.#next.clear();
  }
}
