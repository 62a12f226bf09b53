// What a run tells of its tasks, collected: the same as a record, as it grows.
//
// Refuses: to know what it means.

export class Telling {
  /** @type {[string, string][]} name, coroutine */
  #tasks = [];
  /** @type {unknown[][]} */
  #events = [];

  get empty() {
    return this.#events.length === 0;
  }

  /** @param {string} news JSON: { tasks, names, events } */
  hear(news) {
    const { tasks, names, events } = JSON.parse(news);
    for (const coroutine of tasks) this.#tasks.push(["", coroutine]);
    for (const [task, name] of Object.entries(names)) {
      const known = this.#tasks[Number(task)]; // none past what is recorded
      if (known) known[0] = name;
    }
    this.#events.push(...events);
  }

  timeline() {
    return { clock: "real", tasks: this.#tasks, events: this.#events };
  }
}
