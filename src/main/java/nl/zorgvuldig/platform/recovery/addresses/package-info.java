/// Changing the address of an account: requesting, confirming, stopping and executing the change.
@NullMarked
package nl.zorgvuldig.platform.recovery.addresses;

import org.jspecify.annotations.NullMarked;
