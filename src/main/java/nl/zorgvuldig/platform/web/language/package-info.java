/// Message catalogues in Dutch and English, and how days, times and numbers are written in each
/// language.
@NamedInterface("language")
@NullMarked
package nl.zorgvuldig.platform.web.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
