/// The last day of earlier consents at each school, and whether consent is asked again or parents
/// are only reminded.
@NamedInterface("renewals")
@NullMarked
package nl.zorgvuldig.consent.renewals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
