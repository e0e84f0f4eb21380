/// Protection of every page: who may request it, at which assurance level, how much one account may
/// use, and the log of refusals.
@NullMarked
package nl.zorgvuldig.platform.identity.protection;

import org.jspecify.annotations.NullMarked;
