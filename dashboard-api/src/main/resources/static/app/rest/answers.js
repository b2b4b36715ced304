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
 * @typedef {{storeId: string, funnel: {opened: number, paid: number, settled: number}, takings: Takings[][]}} StoreLine
 * @typedef {{zone: string, asOf: string|null, days: string[], stores: StoreLine[], complete: boolean}} StoreSeries
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
 * @typedef {{invoices: Invoice[], next: string|null, previous?: string|null, complete?: boolean}} InvoicePage
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
 * @property {string|null} destination
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
 * @typedef {Record<'email'|'name'|'phone'|'address1'|'address2'|'city'|'state'|'zip'|'country', string|null>} Buyer
 * @typedef {Invoice & {payments: Payment[], timeline: Timeline, buyer: Buyer|null, metadata: unknown, metadataNote: string|null, erasedAt: string|null}} InvoiceDetail
 *
 * @typedef {object} Delivery
 * @property {string} id
 * @property {string} verdict
 * @property {string|null} reason
 * @property {string|null} storeId
 * @property {string|null} invoiceId
 * @property {string|null} type
 * @property {string|null} webhookId
 * @property {string|null} deliveryId
 * @property {string|null} originalDeliveryId
 * @property {number} httpStatus
 * @property {number} bodyBytes
 * @property {boolean} redelivery
 * @property {string|null} occurredAt
 * @property {string} receivedAt
 * @property {string} topic
 * @property {number} partition
 * @property {number} offset
 *
 * @typedef {Delivery & {body: string|null, erased: boolean, headers: unknown}} DeliveryDetail
 * @typedef {{deliveries: Delivery[], next: string|null, previous?: string|null, complete?: boolean, keptFrom: string|null}} DeliveryPage
 *
 * @typedef {object} Hop what does not hold for a station is left out
 * @property {string} name
 * @property {'UP'|'DOWN'} status
 * @property {string} [reason]
 * @property {number} [events]
 * @property {number} [perSecond]
 * @property {number} [lagEvents]
 * @property {number} [lagSeconds]
 * @property {number} [lagBytes]
 * @property {number} [viewers]
 *
 * @typedef {{number: number|null, station: string, topic: string, partition: number, offset: number, cause: string, recordedAt: string}} Letter
 * @typedef {{open: number, oldestAt: string|null, newest: Letter[]}} DeadLetters
 * @typedef {{at: string, hops: Hop[], deadLetters: DeadLetters|null}} Pipeline
 *
 * @typedef {{storeId: string, firstInvoiceAt: string, lastInvoiceAt: string, lastDelivery: {type: string, receivedAt: string}|null}} Store
 * @typedef {object} Webhook
 * @property {string} url
 * @property {string|null} secretEnding
 * @property {string|null} btcpayHost
 * @property {string|null} lastTestAt
 * @property {{receivedAt: string, reason: string|null}|null} lastRefused
 * @typedef {{webhook: Webhook, stores: Store[]}} Stores
 */
export {};
