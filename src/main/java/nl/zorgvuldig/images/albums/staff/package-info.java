/// Answers of employees about pictures of themselves, their consequences, and the page for them.
@NamedInterface("staff")
@NullMarked
package nl.zorgvuldig.images.albums.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
