/// Printing templates as PDF/A documents, booklets and QR codes.
@NamedInterface("paper")
@NullMarked
package nl.zorgvuldig.platform.web.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
