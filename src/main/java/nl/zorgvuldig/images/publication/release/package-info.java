/// Deciding what of a picture a channel may show: the rules, the preview per channel, the check
/// just before release, and asking for missing consent.
@NullMarked
package nl.zorgvuldig.images.publication.release;

import org.jspecify.annotations.NullMarked;
