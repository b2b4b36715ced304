package io.btcpaytracker.schemas;

import org.apache.avro.Schema;

/**
 * One released version of a record type. Its id is fixed for ever and stands in front of every
 * value written with it, so no registry has to be asked.
 *
 * @param id the 4-byte id of the wire format
 * @param subject simple name of the record, e.g. {@code InvoiceEvent}
 * @param version counts from 1 within the subject
 * @param file name of the schema file beside {@code released.tsv}
 * @param sha256 lower-case hex digest of the file, so that an edit of a released file is noticed
 */
public record ReleasedSchema(
    int id, String subject, int version, String file, String sha256, Schema schema) {}
