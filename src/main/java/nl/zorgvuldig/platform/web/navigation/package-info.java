/// The navigation menu, to which each module adds its own items.
@NamedInterface("navigation")
@NullMarked
package nl.zorgvuldig.platform.web.navigation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
