/// Recomputing a whole log from its rows and diagnosing what was altered.
@NullMarked
package nl.zorgvuldig.platform.audit.verification;

import org.jspecify.annotations.NullMarked;
