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
                            Clause.EXPERTS_AFTER_CONSENT,
                            Clause.TO_THIRD_PARTIES_AFTER_CONSENT,
                            Clause.FROM_THIRD_PARTIES_AFTER_CONSENT,
                            Clause.CODE_RECEIVED_BY_ALL_STAFF,
                            Clause.PUPILS_TAUGHT_SOCIAL_MEDIA));

    private ToCome() {}
}
