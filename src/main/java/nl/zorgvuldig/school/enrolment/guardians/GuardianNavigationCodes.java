package nl.zorgvuldig.school.enrolment.guardians;

import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.FunctionCodes;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Codes by which the navigation knows guardians: `decides` for a person with authority over a
/// child today, `caregiver` for one who cares for a child.
@Component
final class GuardianNavigationCodes implements FunctionCodes {
    private final GuardianshipCache ties;
    private final Clock clock;

    GuardianNavigationCodes(GuardianshipCache ties, Clock clock) {
        this.ties = ties;
        this.clock = clock;
    }

    @Override
    @Upholds(PARENT_DATA_IN_DOSSIER)
    public Set<String> of(SignedInUser who) {
        Set<String> codes = new HashSet<>();
        if (who.kind() != AccountKind.GUARDIAN) {
            return codes;
        }
        LocalDate today = SchoolDay.today(clock);
        GuardianshipCache.Ties found = ties.of(who.person());
        for (Guardianship guardianship : found.guardianships()) {
            if (Guardians.hasAuthority(found.authority(), guardianship.pupil(), who.person(), today)) {
                codes.add("decides");
            }
            if (guardianship.relation() == GuardianRelation.CAREGIVER) {
                codes.add("caregiver");
            }
        }
        return codes;
    }
}
