/** Lists that are gone through page by page, both ways, while rows are added. */
@NullMarked
package io.btcpaytracker.dashboard.paging;

import org.jspecify.annotations.NullMarked;
