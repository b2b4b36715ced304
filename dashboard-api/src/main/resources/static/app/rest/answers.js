/**
 * Shapes of the answers of /api/v1, as the OpenAPI file tells them.
 *
 * @typedef {import('../values/money.js').Money} Money
 * @typedef {Money & {payments: number}} Takings
 * @typedef {'New'|'Processing'|'Settled'|'Expired'|'Invalid'|'Unknown'} Status
 *
 * @typedef {object} Summary
 * @property {string} from
 * @property {string} to
 * @property {string} zone
 * @property {string|null} asOf
 * @property {Takings[]} takings
 * @property {Takings[]} pending
 * @property {(Takings & {methodId: string})[]} takingsByMethod
 * @property {(Takings & {moneyClass: string, standing: string})[]} money
 * @property {number} paymentsWithoutAmount
 * @property {Record<Status, number>} counts
 * @property {{status: Status, additionalStatus: string, invoices: number}[]} byAdditionalStatus
 * @property {{opened: number, paid: number, settled: number}} funnel
 * @property {number} expiredUnpaid
 * @property {{firstPayment: Estimate, settlement: Estimate}} durations
 * @property {string|null} lastEventAt
 *
 * @typedef {{invoices: number, p50Seconds: number|null, p90Seconds: number|null}} Estimate
 *
 * @typedef {{at: string, takings: Money[], settledInvoices: number, openedInvoices: number}} Point
 * @typedef {{zone: string, bucket: string, asOf: string|null, points: Point[]}} Series
 *
 * @typedef {object} Invoice
 * @property {string} storeId
 * @property {string} invoiceId
 * @property {Status} status
 * @property {string} additionalStatus
 * @property {string} openedAt
 * @property {string} statusSince
 * @property {string|null} settledAt
 * @property {string|null} amount
 * @property {string|null} currency
 * @property {string|null} orderId
 * @property {string|null} itemDescription
 * @property {Money[]} paid
 * @property {number|Payment[]} payments count in lists, rows in the detail
 *
 * @typedef {{invoices: Invoice[], next: string|null}} InvoicePage
 *
 * @typedef {object} Payment
 * @property {string} methodId
 * @property {string} id
 * @property {string} status
 * @property {string|null} value
 * @property {string|null} fee
 * @property {string|null} currency
 * @property {string} firstSeenAt
 * @property {string|null} settledAt
 * @property {boolean} afterExpiration
 *
 * @typedef {object} TimelineEvent
 * @property {string} eventId
 * @property {string} type
 * @property {string} channel
 * @property {string} occurredAt
 * @property {string} receivedAt
 * @property {boolean} redelivery
 * @property {number} partition
 * @property {number} offset
 * @property {'Moved'|'Unchanged'|'Unknown'} outcome
 * @property {string} from
 * @property {string} to
 * @property {string} reason
 *
 * @typedef {{events: TimelineEvent[], complete: boolean}} Timeline incomplete: the newest ones only
 * @typedef {Invoice & {payments: Payment[], timeline: Timeline, erasedAt: string|null}} InvoiceDetail
 *
 * @typedef {object} Delivery
 * @property {string} id
 * @property {string} verdict
 * @property {string|null} reason
 * @property {string|null} storeId
 * @property {string|null} invoiceId
 * @property {string|null} type
 * @property {boolean} redelivery
 * @property {string|null} occurredAt
 * @property {string} receivedAt
 * @property {string} topic
 * @property {number} partition
 * @property {number} offset
 *
 * @typedef {{deliveries: Delivery[], next: string|null, keptFrom: string|null}} DeliveryPage
 */
export {};
