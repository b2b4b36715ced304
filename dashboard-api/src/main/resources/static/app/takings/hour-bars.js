/** The bars themselves, drawn by Chart.js. Loaded after the figures, they matter first. */
import {BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip} from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);
Chart.defaults.font.family = getComputedStyle(document.documentElement).fontFamily;

/**
 * @typedef {object} Bar
 * @property {string} label
 * @property {number} height only for drawing: the one place where an amount becomes a float
 * @property {string[]} words exact, for the tooltip
 * @property {boolean} now the hour that is still running
 *
 * @typedef {{bar: string, now: string, ink: string, line: string, surface: string, text: string}} Inks
 */

export class HourBars {
  #chart;
  /** @type {Bar[]} */
  #bars = [];

  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    this.#chart = new Chart(canvas, {
      type: 'bar',
      data: {labels: /** @type {string[]} */ ([]), datasets: [{data: /** @type {number[]} */ ([]), borderRadius: 3, maxBarThickness: 26, categoryPercentage: 0.86, barPercentage: 0.9}]},
      options: this.#options(),
    });
  }

  /** @param {Bar[]} bars @param {Inks} inks @param {(height: number) => string} tick */
  draw(bars, inks, tick) {
    this.#bars = bars;
    const {data, options} = this.#chart;
    data.labels = bars.map(({label}) => label);
    data.datasets[0].data = bars.map(({height}) => height);
    data.datasets[0].backgroundColor = bars.map(({now}) => (now ? inks.now : inks.bar));
    const {x, y} = /** @type {any} */ (options.scales);
    Object.assign(x.ticks, {color: inks.ink});
    Object.assign(y.ticks, {color: inks.ink, callback: tick});
    Object.assign(y.grid, {color: inks.line});
    y.suggestedMax = bars.some(({height}) => height > 0) ? undefined : 1;
    Object.assign(x.border, {color: inks.line});
    Object.assign(/** @type {any} */ (options.plugins).tooltip, {
      backgroundColor: inks.surface, titleColor: inks.text, bodyColor: inks.text, borderColor: inks.line,
    });
    this.#chart.update('none');
  }

  destroy() {
    this.#chart.destroy();
  }

  /** @returns {any} */
  #options() {
    return {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      interaction: {mode: 'index', intersect: false},
      scales: {
        x: {grid: {display: false}, border: {}, ticks: {maxRotation: 0, autoSkipPadding: 12, font: {size: 11}}},
        y: {beginAtZero: true, border: {display: false}, grid: {}, ticks: {maxTicksLimit: 5, padding: 6, font: {size: 11}}},
      },
      plugins: {
        tooltip: {
          displayColors: false, borderWidth: 1, padding: 10, cornerRadius: 7, caretSize: 0,
          callbacks: {label: (/** @type {{dataIndex: number}} */ item) => this.#bars[item.dataIndex]?.words ?? []},
        },
      },
    };
  }
}
