package io.btcpaytracker.sources;

import java.util.Optional;

/**
 * What could be read from a body, and what it tells about people.
 *
 * @param personal empty when it tells nothing, or can't be read
 */
public record PersonalReading(Reading reading, Optional<PersonalData> personal) {}
