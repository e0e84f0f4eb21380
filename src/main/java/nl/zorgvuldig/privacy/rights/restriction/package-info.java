/// Restriction of processing (AVG art. 18): what can be restricted, and what is restricted because
/// of which request.
@NullMarked
package nl.zorgvuldig.privacy.rights.restriction;

import org.jspecify.annotations.NullMarked;
