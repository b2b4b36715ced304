/** What went wrong with a request, in words fit to show (RFC 9457 where the server could answer). */
export class Problem extends Error {
  /** @param {{title: string, detail?: string, status?: number, instance?: string}} problem */
  constructor({title, detail = '', status = 0, instance = ''}) {
    super(title);
    this.name = 'Problem';
    this.title = title;
    this.detail = detail;
    this.status = status;
    this.traceId = instance.replace(/^urn:trace:/, '');
  }

  /** @param {Response} response @returns {Promise<Problem>} */
  static async told(response) {
    const body = await response.json().catch(() => ({}));
    return new Problem({
      title: body.title || `The server answered ${response.status}`,
      detail: body.detail || `The request was for ${new URL(response.url).pathname}.`,
      status: response.status,
      instance: body.instance,
    });
  }

  /** @param {unknown} cause @returns {Problem} */
  static of(cause) {
    if (cause instanceof Problem) {
      return cause;
    }
    if (cause instanceof DOMException && cause.name === 'TimeoutError') {
      return new Problem({
        title: 'The server takes too long',
        detail: 'No answer within 10 seconds. It may be starting or overloaded.',
      });
    }
    if (cause instanceof TypeError) {
      return new Problem({
        title: 'The server cannot be reached',
        detail: 'It may be stopped, or the network is down. Start it with ./tracker up.',
      });
    }
    return new Problem({title: 'The answer could not be read', detail: String(cause)});
  }
}
