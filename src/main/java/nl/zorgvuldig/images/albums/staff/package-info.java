/// What employees answered about pictures of themselves, and what follows from it; with its page.
@NamedInterface("staff")
@NullMarked
package nl.zorgvuldig.images.albums.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
