/// Taking in videos and converting them to one plain form.
@NamedInterface("video")
@NullMarked
package nl.zorgvuldig.platform.files.video;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
