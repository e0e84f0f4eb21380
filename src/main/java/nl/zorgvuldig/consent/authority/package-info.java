/// Parental authority over a pupil and its evidence, disputes between legal representatives, and
/// the account of a pupil who becomes sixteen.
@NamedInterface("authority")
@NullMarked
package nl.zorgvuldig.consent.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
