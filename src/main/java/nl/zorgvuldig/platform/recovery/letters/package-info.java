/// Letters with a code by which parents activate their own account.
@NullMarked
package nl.zorgvuldig.platform.recovery.letters;

import org.jspecify.annotations.NullMarked;
