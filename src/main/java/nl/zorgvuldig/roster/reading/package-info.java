/// From bytes nobody trusts to neutral records: every limit, every whitelist, every check of the
/// content.
@NullMarked
package nl.zorgvuldig.roster.reading;

import org.jspecify.annotations.NullMarked;
