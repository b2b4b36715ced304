/** Signing in by an identity provider (OpenID Connect), when one is configured. */
@NullMarked
package io.btcpaytracker.dashboard.access.oidc;

import org.jspecify.annotations.NullMarked;
