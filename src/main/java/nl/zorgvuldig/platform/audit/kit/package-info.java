/// The verification kit of a board: a zip file with the log, receipts, certificates and a program
/// that checks them.
@NamedInterface("kit")
@NullMarked
package nl.zorgvuldig.platform.audit.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
