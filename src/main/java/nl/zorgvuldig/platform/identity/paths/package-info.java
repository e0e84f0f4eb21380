/// Addresses that modules declare as public, open to pupils, searchable, or allowed at a low
/// assurance level.
@NamedInterface("paths")
@NullMarked
package nl.zorgvuldig.platform.identity.paths;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
