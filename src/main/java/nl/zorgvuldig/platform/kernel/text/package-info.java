/// Names of people, comparing and finding them, and recognising citizen service numbers in free
/// text.
@NamedInterface("text")
@NullMarked
package nl.zorgvuldig.platform.kernel.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
