package nl.zorgvuldig.oversight;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import nl.zorgvuldig.policy.Clause;

/// The clauses this program does not keep in full yet, so that the policy page says so.
// `ClauseCoverageTest` fails when a
/// clause stays here that has code, a test and a screen, or is missing here without them.
public final class ToCome {
    public static final Set<Clause> CLAUSES =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY));

    private ToCome() {}
}
