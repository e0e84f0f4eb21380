/// Who has parental authority over a pupil and on which evidence, disputes between those who
/// decide, and the account of a pupil who becomes sixteen.
@NamedInterface("authority")
@NullMarked
package nl.zorgvuldig.consent.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
