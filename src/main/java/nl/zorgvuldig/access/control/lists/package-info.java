/// Lists of pupils whose dossier or emergency card opens to the requester: by group, by name or by
/// assignment; and the schools that the requester heads.
@NamedInterface("lists")
@NullMarked
package nl.zorgvuldig.access.control.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
