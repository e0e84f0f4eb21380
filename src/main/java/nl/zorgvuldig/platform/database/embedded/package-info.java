/// The embedded PostgreSQL server: unpacking, creating, starting, attaching to and stopping it in
/// one folder.
@NamedInterface("embedded")
@NullMarked
package nl.zorgvuldig.platform.database.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
