/// Checking stored pictures again whenever a consent or an employee's answer changes, and blurring,
/// closing or destroying them.
@NullMarked
package nl.zorgvuldig.images.albums.recheck;

import org.jspecify.annotations.NullMarked;
