/// Which pupils a breach concerns, found by searching the audit log.
@NullMarked
package nl.zorgvuldig.privacy.breaches.affected;

import org.jspecify.annotations.NullMarked;
