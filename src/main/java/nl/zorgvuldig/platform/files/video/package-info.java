/// Accepting videos and converting them to one plain format.
@NamedInterface("video")
@NullMarked
package nl.zorgvuldig.platform.files.video;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
