/// Rows of the audit log: writing, reading and counting events, sealing them into the tree and
/// sending them to an external log.
@NullMarked
package nl.zorgvuldig.platform.audit.events;

import org.jspecify.annotations.NullMarked;
